import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import { asking, type Data } from './client.ts'

const ADDRESS = 'http://quickscan.test'

/**
 * The real functions of src/data, whose requests go to whichever tab is asking. Loaded after the
 * address is known: the client of the app reads it as soon as it is imported.
 */
export async function loadApp(publishableKey: string): Promise<Data> {
  vi.stubEnv('VITE_SUPABASE_URL', ADDRESS)
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', publishableKey)
  // Made with the client on browsers, missing on Node 20, and not used by us.
  vi.stubGlobal('WebSocket', class {})
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const tab = asking.getStore()
    const request = new Request(input, init)
    if (!tab || !request.url.startsWith(ADDRESS)) throw new Error(`nothing may ask ${request.url}`)
    return tab.fetch(request)
  })
  const [
    { holdKey },
    { getVersions, saveAnswer },
    { getScan },
    { storedAnswers },
    { deviceStorage },
  ] = await Promise.all([
    import('#data/device-lock.ts'),
    import('#data/answers.ts'),
    import('#data/scans.ts'),
    import('#features/fill-in-scan/saving/answer-session.ts'),
    import('#features/fill-in-scan/keep-answers/device-storage.ts'),
  ])
  // Everything that is kept here is locked, as of a person who is signed in; every browser has its own scan.
  holdKey('someone', '5a'.repeat(32))
  return {
    getScan,
    storedAnswers,
    browserOf: (person, scan) => (id, alive) =>
      deviceStorage('someone', `${person} ${scan}`, {
        id,
        isGone: (other) => Promise.resolve(!alive(other)),
        // A person has one tab at a time here.
        whenGone: () => Promise.resolve(),
        announce: () => undefined,
        onAnnounced: () => undefined,
      }),
    answerQueueOptions: (scanId) => ({
      send: (itemId, answer, version) => saveAnswer(scanId, itemId, answer, version),
      fetchVersions: (itemId) => getVersions(scanId, itemId),
    }),
  }
}
