import { Hono } from 'hono'
import { makeOpenData, type Made } from '../open-data/make.ts'
import type { Ask } from '../open-data/source.ts'

/** A file costs some fifty questions to the database; so long everybody gets the same one. */
const KEPT_MS = 10 * 60_000

/** The open data under the addresses that a static host has them at (supabase/open-data/command.ts). */
export function openDataServer(ask: Ask, site: string): Hono {
  const kept = new Map<string, { made: Promise<Made | null>; until: number }>()
  const app = new Hono()
  app.get('/data/*', async (c) => {
    const path = c.req.path.slice('/data/'.length)
    const now = Date.now()
    for (const [name, { until }] of kept) if (until < now) kept.delete(name)
    // Who asks meanwhile waits for the same work.
    const known = kept.get(path) ?? { made: makeOpenData(ask, path, site), until: now + KEPT_MS }
    kept.set(path, known)
    const made = await known.made.catch((error: unknown) => {
      kept.delete(path)
      throw error
    })
    if (!made) kept.delete(path)
    if (!made) return c.notFound()
    return c.body(made.text, 200, {
      'content-type': made.type,
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    })
  })
  return app
}
