import type { Result } from '#domain/result.ts'
import { isSentOtherwise, type DataError } from '#data/errors.ts'
import { useKept } from '#ui/form/kept.tsx'
import { useSave, type SaveOptions } from './use-save.ts'

/** What is said, with an id by which sending it again is the same. */
type Message<Typed> = Typed & { id: string }

/** As it is kept: with whether it was sent, and so may have arrived. */
type Kept<Typed> = Message<Typed> & { asked: boolean }

type MessageOptions<Typed> = Pick<SaveOptions<Message<Typed>, unknown>, 'fresh' | 'onFailed'> & {
  /** What the form begins with once this is placed, where that is something else. */
  next?: (placed: Typed) => Typed
  /** Called once it is placed, with whether nothing was typed since. */
  onPlaced?: (isAll: boolean) => void
}

const fresh = <Typed>(typed: Typed): Kept<Typed> => ({
  ...typed,
  id: String(crypto.randomUUID()),
  asked: false,
})

/**
 * Saying something. What is typed stays on the device until it is placed. What is typed after it was sent stays too,
 * and is another message: the one before may have arrived, also where that is not known.
 * @param place which form this is, as for useKept
 */
export function useMessage<Typed extends object>(
  place: string,
  begin: () => Typed,
  write: (message: Message<Typed>) => Promise<Result<unknown, DataError>>,
  { next = begin, onPlaced, onFailed, ...options }: MessageOptions<Typed> = {},
) {
  const [message, change, forget, sent] = useKept(place, () => fresh(begin()))
  const saying = useSave(write, {
    ...options,
    onSaved: (_, placed) => {
      const isAll = sent({ ...placed, asked: true }, fresh(next(placed)))
      onPlaced?.(isAll)
    },
    onFailed: (error) => {
      // Another tab sent this form first, with other words: sent once more they stand beside those.
      if (isSentOtherwise(error)) change((now) => fresh(now))
      onFailed?.(error)
    },
  })
  return {
    message,
    change: (part: Partial<Typed>) =>
      change((now) => ({ ...(now.asked ? fresh(now) : now), ...part })),
    forget,
    say: () => {
      change((now) => ({ ...now, asked: true }))
      saying.save(message)
    },
    saying,
  }
}
