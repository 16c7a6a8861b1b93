import { promisifyRequest } from 'idb-keyval'
import { deviceDatabase } from '#data/on-device.ts'
import type { QueuedAnswer, QueueStorage } from '../saving/queued-answer.ts'
import type { BrowserTab } from './browser-tab.ts'
import { isAsTyped, readKept, toKeep } from './kept-answer.ts'

/** Person, scan, page, question: nobody finds the answers of someone else, no page those of another. */
type Key = [person: string, scanId: string, tab: string, itemId: string]

const open = deviceDatabase('quickscan-answers', 'waiting')

/** What this browser would not keep: here as long as the page lives, also when the session ends. */
const unkept = new Map<string, Map<string, QueuedAnswer>>()

function unkeptOf(person: string, scanId: string): Map<string, QueuedAnswer> {
  const place = JSON.stringify([person, scanId])
  const mine = unkept.get(place) ?? new Map<string, QueuedAnswer>()
  unkept.set(place, mine)
  return mine
}

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
  const mine = unkeptOf(person, scanId)
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

  async function kept(): Promise<QueuedAnswer[]> {
    await adoptFromOthers()
    const rows = await open('readonly', (store) =>
      promisifyRequest<unknown[]>(store.getAll(within(person, scanId, tab.id))),
    )
    const found = rows.flatMap((row) => readKept(person, row) ?? [])
    unreadable = rows.length - found.length
    return found.map((kept) => {
      since.set(kept.entry.itemId, kept.since)
      return kept.entry
    })
  }

  return {
    all: async () => {
      const found = await kept().catch(() => [])
      return [...found.filter(({ itemId }) => !mine.has(itemId)), ...mine.values()]
    },
    put: (entry: QueuedAnswer) => {
      tab.announce()
      const began = since.get(entry.itemId) ?? Date.now()
      since.set(entry.itemId, began)
      mine.set(entry.itemId, entry)
      const row = toKeep(person, began, entry)
      if (row === null) return Promise.reject(new Error('this person is not signed in here'))
      return open('readwrite', (store) => {
        store.put(row, keyOf(entry.itemId))
        return promisifyRequest<void>(store.transaction)
      }).then(() => {
        if (mine.get(entry.itemId) === entry) mine.delete(entry.itemId)
      })
    },
    remove: (itemId) => {
      since.delete(itemId)
      mine.delete(itemId)
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

/** Locks the answers that this person left when there was no key yet, each in the transaction that reads it. */
export async function lockWaiting(person: string): Promise<void> {
  await open('readwrite', (store) => {
    const cursor = store.openCursor(within(person))
    cursor.onsuccess = () => {
      const found = cursor.result
      if (!found) return
      const kept = isAsTyped(found.value) ? readKept(person, found.value) : null
      const row = kept && toKeep(person, kept.since, kept.entry)
      if (row) found.update(row)
      found.continue()
    }
    return promisifyRequest(store.transaction)
  }).catch(() => undefined)
}

/** How many answers of this person wait on this device, in all scans and pages. */
export async function countWaiting(person: string): Promise<number> {
  const kept = await open('readonly', (store) =>
    promisifyRequest(store.count(within(person))),
  ).catch(() => 0)
  return unkeptBy(person).reduce((sum, { size }) => sum + size, kept)
}

/** Removes every answer of this person that waits on this device. */
export async function removeWaiting(person: string): Promise<void> {
  for (const mine of unkeptBy(person)) mine.clear()
  await open('readwrite', (store) => {
    store.delete(within(person))
    return promisifyRequest(store.transaction)
  }).catch(() => undefined)
}

function unkeptBy(person: string): Map<string, QueuedAnswer>[] {
  const begins = JSON.stringify([person]).slice(0, -1)
  return [...unkept].flatMap(([place, mine]) => (place.startsWith(`${begins},`) ? [mine] : []))
}

/** Keys that begin so; a list sorts after all texts. */
function within(...begin: string[]): IDBKeyRange {
  return IDBKeyRange.bound(begin, [...begin, []])
}
