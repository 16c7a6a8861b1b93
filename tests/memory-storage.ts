import type { QueuedAnswer, QueueStorage } from '#features/fill-in-scan/saving/queued-answer.ts'

/** Keeps answers as long as a test lives. */
export function memoryStorage(): QueueStorage {
  const entries = new Map<string, QueuedAnswer>()
  return {
    all: () => Promise.resolve([...entries.values()]),
    put: (entry) => Promise.resolve(void entries.set(entry.itemId, entry)),
    remove: (itemId) => Promise.resolve(void entries.delete(itemId)),
  }
}
