import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import type { Server } from 'node:http'
import { DEMO_PEOPLE, type DemoPerson } from '../demo/people.ts'
import { InTheWay } from './data-folder.ts'
import { doors } from './doors.ts'
import type { Keys } from './keys.ts'
import { startProduct, type Product } from './product.ts'
import { openDataServer } from './open-data-server.ts'
import { isForOthers, type Settings } from './settings.ts'
import { siteServer } from './site-server.ts'
import type { Sql } from './sql.ts'

/** A product that is served. */
export type Serving = { product: Product; stop: () => Promise<void> }

type Answer = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

/**
 * Serves the product on one port as production does: the built pages, and the API behind them. The port is
 * taken first; until all is there a browser is told to ask again.
 * @param pages makes the pages or knows where they are: their folder.
 * @param begin fills a new installation; with the demo region when it is left out.
 * @param people who can sign in to the demo with one click; nobody when there is none.
 * @throws when the port is taken, the pages cannot be built or the product cannot start; all is closed then.
 */
export async function serveProduct(
  settings: Settings,
  keys: Keys,
  pages: () => Promise<string>,
  begin?: (sql: Sql) => Promise<void>,
  people: readonly DemoPerson[] = begin ? [] : DEMO_PEOPLE,
): Promise<Serving> {
  let answer: Answer = startsSoon
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings as HttpBindings),
  }) as Server
  await listen(server, settings)
  try {
    const folder = await pages()
    const product = await startProduct(settings, keys, begin)
    const { port, siteUrl } = settings
    const ask = async (path: string): Promise<unknown> => {
      const request = new Request(`${siteUrl}/rest/v1/${path}`, {
        headers: { apikey: keys.publishableKey },
      })
      const response = await product.backend.fetch(request, null)
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return response.json()
    }
    const site = siteServer(folder, openDataServer(ask, siteUrl), {
      https: siteUrl.startsWith('https:'),
      drawn: people === DEMO_PEOPLE,
      // Made-up municipalities do not belong among real ones.
      unlisted: people.length > 0 && isForOthers(settings),
    })
    const app = doors(product, port, keys.publishableKey, siteUrl, people).route('/', site)
    answer = (request, bindings) => app.fetch(request, bindings)
    return { product, stop: () => close(server).then(product.stop) }
  } catch (error) {
    await close(server)
    throw error
  }
}

/** For as long as building and filling take. */
const startsSoon: Answer = () =>
  new Response('De quick scan start. Deze pagina komt vanzelf.', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', refresh: '2' },
  })

const listen = (server: Server, { port, host }: Settings) =>
  new Promise<void>((listening, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new InTheWay(`Port ${port} is in use. Choose another with --port.`)
          : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
            ? new InTheWay(`This machine has no address ${host}. Choose another with --host.`)
            : error,
      ),
    )
    server.listen(port, host, listening)
  })

/** A browser that is still there keeps its connections, for which closing would wait. */
const close = (server: Server) =>
  new Promise<void>((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })
