import type { Result } from '#domain/result.ts'
import type { DataError } from '#data/errors.ts'
import { useKept } from '#ui/form/kept.tsx'
import { useSave, type SaveOptions } from './use-save.ts'

/** What is said, with an id by which sending it again is the same. */
type Message<Typed> = Typed & { id: string }

type MessageOptions<Typed> = Pick<SaveOptions<Message<Typed>, unknown>, 'fresh' | 'onFailed'> & {
  /** What the form begins with once this is placed, where that is something else. */
  next?: (placed: Typed) => Typed
  /** Called once it is placed, with whether nothing was typed since. */
  onPlaced?: (isAll: boolean) => void
}

const newId = () => String(crypto.randomUUID())

/**
 * Saying something. What is typed stays on the device until it is placed; what is typed after it was sent stays too,
 * and is another message: the one before may have arrived, also where that is not known.
 * @param place which form this is, as for useKept
 */
export function useMessage<Typed extends object>(
  place: string,
  begin: () => Typed,
  write: (message: Message<Typed>) => Promise<Result<unknown, DataError>>,
  { next = begin, onPlaced, ...options }: MessageOptions<Typed> = {},
) {
  const [message, change, forget, sent] = useKept<Message<Typed>>(place, () => ({
    id: newId(),
    ...begin(),
  }))
  const saying = useSave(write, {
    ...options,
    onSaved: (_, placed) => {
      const isAll = sent(placed, { ...next(placed), id: newId() })
      onPlaced?.(isAll)
    },
  })
  return {
    message,
    change: (part: Partial<Typed>) => {
      const other = (saying.busy || saying.error) && { id: newId() }
      change((now) => ({ ...now, ...other, ...part }))
    },
    forget,
    say: () => saying.save(message),
    saying,
  }
}
