// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { createStore, entries, set } from 'idb-keyval'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DataFailure } from '#data/errors.ts'

const session = vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://quickscan.test')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'a-key')
  const listeners = new Set<(email: string | null) => void>()
  return {
    person: null as string | null,
    onSessionChange: (listener: (email: string | null) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** What session.ts does with the key of who comes or goes. */
    followKey: undefined as ((email: string | null) => void) | undefined,
    sits(email: string | null) {
      this.person = email
      this.followKey?.(email)
    },
    become(email: string | null) {
      this.sits(email)
      for (const listener of listeners) listener(email)
    },
  }
})
vi.mock('#data/session.ts', async (original) => ({
  ...(await original<object>()),
  personOnDevice: () => session.person,
  onSessionChange: session.onSessionChange,
  signedInAs: () => Promise.reject(new Error('not asked here')),
}))
const { connection } = await import('./connection.ts')
const { deviceCopies } = await import('./device-copy.ts')
const { dropKey, holdKey } = await import('#data/device-lock.ts')
session.followKey = (email) => (email === null ? dropKey() : holdKey(email, secretOf(email)))
const secretOf = (email: string) => Buffer.from(email.padEnd(32)).toString('hex').slice(0, 64)

const SCAN = ['scan', 'a-scan']
const offline = () => Promise.reject(new DataFailure({ kind: 'offline' }))
const stops: (() => void)[] = []

/** A page of the program, as it is right after it was opened. */
function openPage({ shape = 'one', role = 'coordinator' } = {}) {
  const copies = deviceCopies({ shape })
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        persister: copies.persister,
        networkMode: 'always',
        retry: false,
      },
    },
  })
  queryClient.setQueryData(['session'], { email: null, member: { role } })
  stops.push(copies.keep(queryClient))
  return {
    queryClient,
    read: (queryKey: readonly unknown[], queryFn: () => Promise<unknown>) =>
      queryClient.fetchQuery({ queryKey, queryFn, staleTime: 0 }),
  }
}

/** Writing to the device happens beside the page. */
const settled = () => new Promise((done) => setTimeout(done, 30))

beforeEach(() => session.become('anna@gemeente.example'))
afterEach(async () => {
  session.become(null)
  await settled()
  for (const stop of stops.splice(0)) stop()
  vi.useRealTimers()
})

test('without a connection the next page shows what was read before, and asks again afterwards', async () => {
  await openPage().read(SCAN, () => Promise.resolve({ answers: 3 }))
  await settled()
  const next = openPage()
  expect(await next.read(SCAN, offline)).toEqual({ answers: 3 })
  expect(next.queryClient.getQueryState(SCAN)?.isInvalidated).toBe(false)
  window.dispatchEvent(new Event('online'))
  expect(next.queryClient.getQueryState(SCAN)?.isInvalidated).toBe(true)
})

test('a network behind which no server answers is no connection, until one does', async () => {
  await openPage().read(SCAN, () => Promise.resolve({ answers: 3 }))
  await settled()
  expect(navigator.onLine && connection.isThere()).toBe(true)
  const next = openPage()
  await next.read(SCAN, offline)
  expect([navigator.onLine, connection.isThere()]).toEqual([true, false])
  await next.read(['presence', 'a-scan', null], () => Promise.resolve([]))
  expect(connection.isThere()).toBe(true)
  expect(next.queryClient.getQueryState(SCAN)?.isInvalidated).toBe(true)
})

test('the server goes before the device, also when it refuses', async () => {
  await openPage().read(SCAN, () => Promise.resolve({ answers: 3 }))
  await settled()
  const next = openPage()
  expect(await next.read(SCAN, () => Promise.resolve({ answers: 4 }))).toEqual({ answers: 4 })
  const forbidden = new DataFailure({ kind: 'forbidden' })
  await expect(next.read(SCAN, () => Promise.reject(forbidden))).rejects.toBe(forbidden)
})

test('a server that says nothing is not waited for when the device knows', async () => {
  await openPage().read(SCAN, () => Promise.resolve({ answers: 3 }))
  await settled()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const asked = openPage().read(SCAN, () => new Promise(() => {}))
  await vi.advanceTimersByTimeAsync(5000)
  vi.useRealTimers()
  expect(await asked).toEqual({ answers: 3 })
})

const device = createStore('quickscan-read', 'copies')

test('what is kept can be read by its person only, and what was kept before there were keys is removed', async () => {
  await set(['anna@gemeente.example', '["old"]'], { shape: 'one', data: 'Onze wethouder' }, device)
  const page = openPage()
  await page.read(SCAN, () => Promise.resolve({ note: 'Onze wethouder' }))
  await settled()
  // On a busy machine that takes longer than a moment.
  await vi.waitFor(async () => {
    const everything = JSON.stringify(await entries(device))
    expect(everything).toContain('a-scan')
    expect(everything).not.toContain('wethouder')
  })
  await expect(openPage().read(['old'], offline)).rejects.toThrow('offline')
  // A device on which the removal did not come through.
  dropKey()
  await expect(openPage().read(SCAN, offline)).rejects.toThrow('offline')
  session.sits('anna@gemeente.example')
  expect(await openPage().read(SCAN, offline)).toEqual({ note: 'Onze wethouder' })
})

test('what is set by hand is kept as well', async () => {
  const page = openPage()
  await page.read(SCAN, () => Promise.resolve({ answers: 3 }))
  page.queryClient.setQueryData(SCAN, { answers: 5 })
  await settled()
  expect(await openPage().read(SCAN, offline)).toEqual({ answers: 5 })
})

test.each([
  ['whom somebody invited', ['invitations'], {}],
  ['where colleagues are', ['presence', 'a-scan', null], {}],
  ['what ESZL reads', ['scans', 'round', 'a-round'], { role: 'staff' }],
])('not kept on the device: %s', async (_what, queryKey, page) => {
  await openPage(page).read(queryKey, () => Promise.resolve('read'))
  await settled()
  expect(await entries(device)).toEqual([])
  await expect(openPage(page).read(queryKey, offline)).rejects.toThrow('offline')
})

test('a program whose data has another shape reads anew', async () => {
  await openPage().read(SCAN, () => Promise.resolve({ answers: 3 }))
  await settled()
  await expect(openPage({ shape: 'two' }).read(SCAN, offline)).rejects.toThrow('offline')
})

test('nobody finds what another person read, and signing out removes it', async () => {
  await openPage().read(SCAN, () => Promise.resolve({ answers: 3 }))
  await settled()
  session.sits('bea@gemeente.example')
  await expect(openPage().read(SCAN, offline)).rejects.toThrow('offline')
  await settled()
  session.sits('anna@gemeente.example')
  await expect(openPage().read(SCAN, offline)).rejects.toThrow('offline')

  await openPage().read(SCAN, () => Promise.resolve({ answers: 3 }))
  await settled()
  session.become(null)
  await settled()
  session.become('anna@gemeente.example')
  await expect(openPage().read(SCAN, offline)).rejects.toThrow('offline')
})

test.each([null, 'bea@gemeente.example'])(
  'what arrives when %s is here is not kept',
  async (who) => {
    let arrive: (data: unknown) => void = () => {}
    const reading = openPage().read(SCAN, () => new Promise((done) => (arrive = done)))
    session.become(who)
    arrive({ answers: 3 })
    await reading
    await settled()
    expect(await entries(device)).toEqual([])
    await expect(openPage().read(SCAN, offline)).rejects.toThrow('offline')
    session.become('anna@gemeente.example')
    await expect(openPage().read(SCAN, offline)).rejects.toThrow('offline')
  },
)
