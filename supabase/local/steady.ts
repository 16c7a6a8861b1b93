/**
 * Does something again and again, each time a while after the last has ended; a failure does not end it.
 * @returns how to stop; what is under way is waited for.
 */
export function again(act: () => Promise<unknown>, milliseconds: number): () => Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout
  let stopped = false
  const wait = () => {
    timer = setTimeout(() => {
      underWay = act()
        .catch(() => undefined)
        .then(() => {
          if (!stopped) wait()
        })
    }, milliseconds).unref()
  }
  wait()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await underWay
  }
}
