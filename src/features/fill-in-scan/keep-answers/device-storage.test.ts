import 'fake-indexeddb/auto'
import { createStore, promisifyRequest } from 'idb-keyval'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import { dropKey, holdKey } from '#data/device-lock.ts'
import { onDevice } from '#data/on-device.ts'
import type { QueuedAnswer } from '../saving/queued-answer.ts'
import type { BrowserTab } from './browser-tab.ts'
import { countWaiting, deviceStorage, lockWaiting, removeWaiting } from './device-storage.ts'

const entry = (itemId: string, value = 'l1'): QueuedAnswer => ({
  itemId,
  answer: { ...EMPTY_ANSWER, status: 'answered', value },
  base: { answer: EMPTY_ANSWER, version: 0 },
  unheard: [],
  clash: null,
})

/** Pages of one browser, of which the test says when they are gone. */
function browser() {
  const open = new Set<string>()
  const waiting = new Map<string, (() => Promise<void>)[]>()
  const listeners: ((tab: string) => void)[] = []
  return {
    openTab(id: string): BrowserTab {
      open.add(id)
      return {
        id,
        isGone: (other) => Promise.resolve(!open.has(other)),
        whenGone: (other, run) => {
          waiting.set(other, [...(waiting.get(other) ?? []), run])
          return Promise.resolve()
        },
        announce: () => listeners.forEach((listener) => listener(id)),
        onAnnounced: (listener) => void listeners.push(listener),
      }
    },
    async closeTab(id: string) {
      open.delete(id)
      for (const run of waiting.get(id) ?? []) await run()
    },
  }
}

let scans = 0
/** A scan of its own for every test: the database of the browser is one for all. */
const newScan = () => `scan-${(scans += 1)}`

test('what one page kept, the next one finds after it is gone', async () => {
  const scan = newScan()
  const pages = browser()
  const first = deviceStorage('anna', scan, pages.openTab('a1'))
  await first.put(entry('x'))
  await first.put(entry('y'))
  await first.remove('y')
  await pages.closeTab('a1')
  const second = deviceStorage('anna', scan, pages.openTab('a2'))
  expect(await second.all()).toEqual([entry('x')])
  expect(second.oldest()).toBeLessThanOrEqual(Date.now())
  await second.remove('x')
  expect(second.oldest()).toBeNull()
  expect(await second.all()).toEqual([])
})

test('nobody finds the answers of another person or scan', async () => {
  const scan = newScan()
  const pages = browser()
  await deviceStorage('bert', scan, pages.openTab('b1')).put(entry('x'))
  await pages.closeTab('b1')
  expect(await deviceStorage('carla', scan, pages.openTab('b2')).all()).toEqual([])
  expect(await deviceStorage('bert', newScan(), pages.openTab('b3')).all()).toEqual([])
  expect(await countWaiting('bert')).toBe(1)
  expect(await countWaiting('carla')).toBe(0)
})

test('two open pages leave each other alone; what one leaves behind goes to the other', async () => {
  const scan = newScan()
  const pages = browser()
  const first = deviceStorage('dirk', scan, pages.openTab('d1'))
  const second = deviceStorage('dirk', scan, pages.openTab('d2'))
  await first.put(entry('x', 'mine'))
  await first.put(entry('y', 'mine'))
  await second.put(entry('x', 'other'))
  let told = 0
  second.onMore(() => (told += 1))
  expect(await second.all()).toEqual([entry('x', 'other')])

  // Confirming in one page takes nothing from the other.
  await first.remove('x')
  expect(await second.all()).toEqual([entry('x', 'other')])
  await first.put(entry('x', 'mine'))

  await pages.closeTab('d1')
  expect(told).toBe(1)
  expect(await second.all()).toEqual([entry('x', 'other'), entry('y', 'mine')])
  // The answer that met another one is not lost: it comes when there is room for it.
  await pages.closeTab('d2')
  const third = deviceStorage('dirk', scan, pages.openTab('d3'))
  expect((await third.all()).map(({ itemId }) => itemId)).toEqual(['x', 'y'])
  await third.remove('x')
  await pages.closeTab('d3')
  const fourth = deviceStorage('dirk', scan, pages.openTab('d4'))
  expect((await fourth.all()).map(({ itemId }) => itemId)).toEqual(['x', 'y'])
})

test('a page that was open first hears of one that keeps something later', async () => {
  const scan = newScan()
  const pages = browser()
  const first = deviceStorage('gijs', scan, pages.openTab('g1'))
  let told = 0
  first.onMore(() => (told += 1))
  expect(await first.all()).toEqual([])
  await deviceStorage('gijs', scan, pages.openTab('g2')).put(entry('x'))
  await pages.closeTab('g2')
  expect(told).toBe(1)
  expect(await first.all()).toEqual([entry('x')])
})

test('two pages that open at once do not both take the same answer', async () => {
  const scan = newScan()
  const pages = browser()
  await deviceStorage('eef', scan, pages.openTab('e1')).put(entry('x'))
  await pages.closeTab('e1')
  const both = ['e2', 'e3'].map((id) => deviceStorage('eef', scan, pages.openTab(id)))
  const found = await Promise.all(both.map((storage) => storage.all()))
  expect(found.flat()).toEqual([entry('x')])
})

test('what the first version of the program kept is read by every later one', async () => {
  const scan = newScan()
  const pages = browser()
  // As it lies on devices since November 2026: never change this text, read it.
  const kept: unknown = JSON.parse(
    '{"format":1,"since":1795000000000,"entry":{"itemId":"x","answer":{"status":"answered","value":"l2","note":"Via de mail","evidenceUrl":"","shareable":false,"deliberate":{"reason":"Te klein","until":"2027-12-31"},"internalNote":"Klopt dit?"},"base":{"answer":{"status":"empty","note":"","evidenceUrl":"","shareable":false,"deliberate":null,"internalNote":""},"version":0},"unheard":[{"status":"notApplicable","reason":"Niet hier","note":"","evidenceUrl":"","shareable":false,"deliberate":null,"internalNote":""}],"clash":null}}',
  )
  const store = createStore('quickscan-answers', 'waiting')
  await store('readwrite', (rows) => {
    rows.put(kept, ['hans', scan, 'h1', 'x'])
    return promisifyRequest(rows.transaction)
  })
  const storage = deviceStorage('hans', scan, pages.openTab('h2'))
  expect(await storage.all()).toMatchObject([
    { itemId: 'x', answer: { value: 'l2', note: 'Via de mail', internalNote: 'Klopt dit?' } },
  ])
  expect(storage.unreadable()).toBe(0)
  expect(storage.oldest()).toBe(1_795_000_000_000)
})

test('what another version of the program left is kept and counted, not thrown away', async () => {
  const scan = newScan()
  const pages = browser()
  const store = createStore('quickscan-answers', 'waiting')
  await store('readwrite', (rows) => {
    rows.put({ format: 99, entry: 'later' }, ['fien', scan, 'f1', 'x'])
    return promisifyRequest(rows.transaction)
  })
  const storage = deviceStorage('fien', scan, pages.openTab('f2'))
  await storage.put(entry('y'))
  expect(await storage.all()).toEqual([entry('y')])
  expect(storage.unreadable()).toBe(1)
  expect(await countWaiting('fien')).toBe(2)
})

test('what this browser would not keep is there as long as the page lives, for its person only', async () => {
  const scan = newScan()
  const pages = browser()
  const storage = deviceStorage('ida', scan, pages.openTab('i1'))
  const blocked = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(storage.put(entry('x'))).rejects.toThrow('full')
  // The session ends and the same person signs in again: another queue, in the same page.
  expect(await deviceStorage('ida', scan, pages.openTab('i1')).all()).toEqual([entry('x')])
  expect(await deviceStorage('jan', scan, pages.openTab('i1')).all()).toEqual([])
  expect(await countWaiting('ida')).toBe(1)
  blocked.mockRestore()
  await storage.put(entry('x', 'l2'))
  expect(await storage.all()).toEqual([entry('x', 'l2')])
  expect(await countWaiting('ida')).toBe(1)
})

test('what waits of one person can be deleted; that of others stays', async () => {
  const scan = newScan()
  const pages = browser()
  await deviceStorage('kim', scan, pages.openTab('k1')).put(entry('x'))
  await deviceStorage('kimberly', scan, pages.openTab('k2')).put(entry('x'))
  await removeWaiting('kim')
  expect(await countWaiting('kim')).toBe(0)
  expect(await countWaiting('kimberly')).toBe(1)
})

describe('with a key', () => {
  afterEach(() => onDevice.keys().forEach(onDevice.remove))
  const [hers, others] = ['a1'.repeat(32), 'b2'.repeat(32)]
  const SECRET = 'Onze wethouder'
  const noted = (itemId: string): QueuedAnswer => ({
    ...entry(itemId),
    answer: { ...EMPTY_ANSWER, note: SECRET },
  })
  const store = createStore('quickscan-answers', 'waiting')
  /** All that whoever sits at this device can find. */
  const everything = async () =>
    JSON.stringify(await store('readonly', (rows) => promisifyRequest<unknown[]>(rows.getAll())))

  test('an answer is locked: who sits down next reads it nowhere, and its person finds it again', async () => {
    const scan = newScan()
    const pages = browser()
    holdKey('lies', hers)
    await deviceStorage('lies', scan, pages.openTab('l1')).put(noted('x'))
    await pages.closeTab('l1')
    expect(await everything()).not.toContain(SECRET)
    dropKey()
    holdKey('mo', others)
    const next = deviceStorage('lies', scan, pages.openTab('l2'))
    expect([await next.all(), next.unreadable()]).toEqual([[], 1])
    await pages.closeTab('l2')
    holdKey('lies', hers)
    const again = deviceStorage('lies', scan, pages.openTab('l3'))
    expect([await again.all(), again.unreadable()]).toEqual([[noted('x')], 0])
  })

  test('what comes when its person has left is not written down, and there as long as the page lives', async () => {
    const scan = newScan()
    const pages = browser()
    holdKey('noor', hers)
    const storage = deviceStorage('noor', scan, pages.openTab('n1'))
    dropKey()
    await expect(storage.put(noted('x'))).rejects.toThrow('not signed in')
    expect(await everything()).not.toContain(SECRET)
    holdKey('noor', hers)
    expect(await deviceStorage('noor', scan, pages.openTab('n1')).all()).toEqual([noted('x')])
  })

  test('what was left before there were keys is locked when the key comes, and nothing is lost', async () => {
    const scan = newScan()
    const pages = browser()
    const storage = deviceStorage('olga', scan, pages.openTab('o1'))
    await storage.put(noted('x'))
    await deviceStorage('olga', newScan(), pages.openTab('o2')).put(noted('y'))
    await deviceStorage('piet', scan, pages.openTab('p1')).put(entry('z'))
    const since = storage.oldest()
    expect(await everything()).toContain(SECRET)
    holdKey('olga', hers)
    await lockWaiting('olga')
    expect(await everything()).not.toContain(SECRET)
    expect(await storage.all()).toEqual([noted('x')])
    expect(storage.oldest()).toBe(since)
    expect(await countWaiting('olga')).toBe(2)
    // What is of another stays readable to that person.
    expect(await deviceStorage('piet', scan, pages.openTab('p1')).all()).toEqual([entry('z')])
  })
})
