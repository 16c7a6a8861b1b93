import { logFailure, type Print } from '../log.ts'
import { reasonOf } from '../mail/reason.ts'

/**
 * Does something again and again, each time a while after the last has ended; a failure does not end it, and is told
 * once until it goes well again or fails for another reason.
 * @param name what is done, for the log.
 * @param first how long until the first time, when that is sooner.
 * @returns how to stop; what is under way is waited for.
 */
export function again(
  name: string,
  act: () => Promise<unknown>,
  milliseconds: number,
  print?: Print,
  first = milliseconds,
): () => Promise<void> {
  let told = ''
  let underWay: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout
  let stopped = false
  const wait = (pause = milliseconds) => {
    timer = setTimeout(() => {
      underWay = act()
        .then(
          () => '',
          (error: unknown) => reasonOf(error),
        )
        .then((reason) => {
          if (reason !== '' && reason !== told) logFailure(name, reason, print)
          told = reason
          if (!stopped) wait()
        })
    }, pause).unref()
  }
  wait(first)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await underWay
  }
}
