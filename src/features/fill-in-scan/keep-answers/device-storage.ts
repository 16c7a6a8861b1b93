import { createStore, promisifyRequest } from 'idb-keyval'
import type { QueuedAnswer, QueueStorage } from '../queued-answer.ts'
import type { BrowserTab } from './browser-tab.ts'
import { keptAnswerSchema, type KeptAnswer } from './kept-answer.ts'

/** Person, scan, page, question: nobody finds the answers of someone else, no page those of another. */
type Key = [person: string, scanId: string, tab: string, itemId: string]

const open = createStore('quickscan-answers', 'waiting')

export type DeviceStorage = QueueStorage & {
  /** Milliseconds since 1970 when the oldest of the waiting answers began to wait; null without any. */
  oldest: () => number | null
  /** Entries on this device that this version of the program cannot read; they stay where they are. */
  unreadable: () => number
  /** The listener runs when a page that was still open has left answers behind: ask `all` again. */
  onMore: (listener: () => void) => void
}

/**
 * Keeps the unsaved answers of one person in one scan in the database of the browser. Every open
 * page has its own; those of a page that is gone are moved to one that lives, each exactly once.
 */
export function deviceStorage(person: string, scanId: string, tab: BrowserTab): DeviceStorage {
  const since = new Map<string, number>()
  const watched = new Set<string>()
  let unreadable = 0
  let onMore = () => {}
  const keyOf = (itemId: string): Key => [person, scanId, tab.id, itemId]

  async function adoptFromOthers(): Promise<void> {
    const keys = await open('readonly', (store) =>
      promisifyRequest(store.getAllKeys(within(person, scanId))),
    )
    const others = new Set((keys as Key[]).map(([, , owner]) => owner))
    for (const other of others) {
      if (other !== tab.id && (await tab.isGone(other))) await moveFrom(other)
      else watch(other)
    }
  }

  /** Takes over from a page that is open now, once it is gone. */
  function watch(other: string): void {
    if (other === tab.id || watched.has(other)) return
    watched.add(other)
    void tab.whenGone(other, () => moveFrom(other).then(() => onMore()))
  }
  tab.onAnnounced(watch)

  /** In one transaction, so that two pages cannot both take them. What waits here itself stays. */
  function moveFrom(other: string): Promise<void> {
    return open('readwrite', (store) => {
      const cursor = store.openCursor(within(person, scanId, other))
      cursor.onsuccess = () => {
        const found = cursor.result
        if (!found) return
        const [, , , itemId] = found.key as Key
        const occupied = store.getKey(keyOf(itemId))
        occupied.onsuccess = () => {
          if (occupied.result === undefined) {
            store.put(found.value, keyOf(itemId))
            found.delete()
          }
          found.continue()
        }
      }
      return promisifyRequest(store.transaction)
    })
  }

  return {
    all: async () => {
      await adoptFromOthers()
      const rows = await open('readonly', (store) =>
        promisifyRequest<unknown[]>(store.getAll(within(person, scanId, tab.id))),
      )
      const parsed = rows.map((row) => keptAnswerSchema.safeParse(row))
      unreadable = parsed.filter(({ success }) => !success).length
      return parsed.flatMap(({ data }) => {
        if (!data) return []
        since.set(data.entry.itemId, data.since)
        return [data.entry]
      })
    },
    put: (entry: QueuedAnswer) => {
      tab.announce()
      const began = since.get(entry.itemId) ?? Date.now()
      since.set(entry.itemId, began)
      const kept: KeptAnswer = { format: 1, since: began, entry: structuredClone(entry) as never }
      return open('readwrite', (store) => {
        store.put(kept, keyOf(entry.itemId))
        return promisifyRequest(store.transaction)
      })
    },
    remove: (itemId) => {
      since.delete(itemId)
      return open('readwrite', (store) => {
        store.delete(keyOf(itemId))
        return promisifyRequest(store.transaction)
      })
    },
    oldest: () => (since.size === 0 ? null : Math.min(...since.values())),
    unreadable: () => unreadable,
    onMore: (listener) => {
      onMore = listener
    },
  }
}

/** How many answers of this person wait on this device, in all scans and pages. */
export async function countWaiting(person: string): Promise<number> {
  return open('readonly', (store) => promisifyRequest(store.count(within(person))))
}

/** Keys that begin so; a list sorts after all texts. */
function within(...begin: string[]): IDBKeyRange {
  return IDBKeyRange.bound(begin, [...begin, []])
}
