import { Hono } from 'hono'
import { OPEN_DATA } from '../../vite/security-headers.ts'
import { isOpenDataPath, makeOpenData, type Made } from '../open-data/make.ts'
import type { Ask } from '../open-data/source.ts'

/** A file costs some fifty questions to the database; so long everybody gets the same one. */
const KEPT_MS = 10 * 60_000

/** The open data under the addresses that a static host has them at (supabase/open-data/command.ts). */
export function openDataServer(ask: Ask, site: string): Hono {
  const kept = new Map<string, { made: Promise<Made | null>; until: number }>()
  /** One file after another: they ask so much that two at once would only be in each other's way. */
  let before: Promise<unknown> = Promise.resolve()
  const make = (path: string) => {
    const made = before.then(() => makeOpenData(ask, path, site))
    before = made.catch(() => null)
    return made
  }
  const app = new Hono()
  app.get('/data/*', async (c) => {
    const path = c.req.path.slice('/data/'.length)
    const now = Date.now()
    for (const [name, { until }] of kept) if (until < now) kept.delete(name)
    // Only what is known is asked for and kept: anybody can make up an address.
    if (!kept.has(path) && !(await isOpenDataPath(ask, path))) return c.notFound()
    // Who asks meanwhile waits for the same work.
    const known = kept.get(path) ?? { made: make(path), until: now + KEPT_MS }
    kept.set(path, known)
    const made = await known.made.catch((error: unknown) => {
      kept.delete(path)
      throw error
    })
    if (!made) return c.notFound()
    return c.body(made.text, 200, {
      'content-type': made.type,
      ...OPEN_DATA,
    })
  })
  return app
}
