import type { OnDevice } from '#data/together.ts'
import type { QueuedAnswer } from '../saving/queued-answer.ts'

/** What waits on this device, in numbers and no more than the server takes. */
export function onDevice(waiting: readonly Pick<QueuedAnswer, 'clash'>[]): OnDevice {
  const told = waiting.slice(0, 500)
  return { waiting: told.length, clashes: told.filter(({ clash }) => clash !== null).length }
}
