import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { DemoPerson } from '../demo/people.ts'
import { isOwnAddress } from './own-address.ts'
import type { Product } from './product.ts'
import { requestLog } from './request-log.ts'

/** Where requests are for the doors, and not for a page. */
export const DOORS = ['/rest/v1/', '/auth/v1/', '/demo/']

/**
 * What the product answers beside its pages, to its own pages only: the API, and for the demo's sign-in page
 * and its one click who there is, the code that was mailed, and a door to send the weekly mail at once.
 * @param port on which the pages are.
 * @param key the one that the pages carry.
 * @param site where people reach it, when that is not this machine.
 * @param people of the demo; without them none of its doors does anything.
 */
export function doors(
  { backend, mailbox, sendDigests, health }: Product,
  port: number,
  key: string,
  site: string | undefined,
  people: readonly DemoPerson[],
): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    // Open data is for the pages of others too, who only read it.
    const open = c.req.method === 'GET' && c.req.path.startsWith('/data/')
    const [host, origin] = [c.req.header('host'), open ? undefined : c.req.header('origin')]
    if (!isOwnAddress({ host, origin }, port, site)) return c.body(null, 403)
    await next()
    // What a door says is for who asks now: a session, answers, who takes part.
    if (DOORS.some((door) => c.req.path.startsWith(door))) {
      c.header('cache-control', 'no-store')
      c.header('x-content-type-options', 'nosniff')
    }
  })
  app.get('/health', async (c) => {
    const found = await health()
    return c.json(found, found.ok ? 200 : 503, { 'cache-control': 'no-store' })
  })
  app.use('/demo/*', (c, next) =>
    people.length === 0 && c.req.path !== '/demo/people' ? Promise.resolve(c.notFound()) : next(),
  )
  app.get('/demo/people', (c) => c.json({ people, mailbox: mailbox.page, key }))
  app.post('/demo/digest', async (c) =>
    sendDigests().then(
      (sent) => c.json(sent),
      () => c.json(null, 500),
    ),
  )
  app.get('/demo/code', async (c) => {
    const email = c.req.query('email') ?? ''
    if (!people.some((person) => person.email === email)) return c.json({ code: null }, 404)
    return c.json({ code: await mailbox.newestCode(email) })
  })
  app.use(compress())
  for (const api of ['/rest/v1/*', '/auth/v1/*']) app.use(api, requestLog())
  for (const api of ['/rest/v1/*', '/auth/v1/*'])
    app.all(api, (c) => backend.fetch(c.req.raw, getConnInfo(c).remote.address ?? null))
  return app
}
