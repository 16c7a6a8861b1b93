import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Connect, Plugin, PreviewServer, ViteDevServer } from 'vite'
import { DEMO_PEOPLE } from '../demo/people.ts'
import { readOrCreateKeys } from './keys.ts'
import { startProduct, type Product } from './product.ts'
import { isOwnAddress } from './own-address.ts'
import { hideDataInErrors } from './quiet-errors.ts'
import { readSettings, type Settings } from './settings.ts'

const API = ['/rest/v1', '/auth/v1']

/** What the pages are made of; nothing else on this machine is a file to ask for, our secrets least of all. */
const SERVED = {
  strict: true,
  allow: ['index.html', 'beoordeel.html', 'src', 'public', 'supabase/content', 'node_modules'],
  deny: ['**/.*/**', '**/.*', '**/keys.json', '*.{crt,pem}'],
}

/** By folder. Vite makes a new server when its settings change; the database stays open meanwhile. */
const running = ((
  globalThis as { quickscanProducts?: Map<string, Promise<Product>> }
).quickscanProducts ??= untilInterrupted())

function untilInterrupted(): Map<string, Promise<Product>> {
  const products = new Map<string, Promise<Product>>()
  const stopAll = () => Promise.all([...products.keys()].map(stop))
  process.once('SIGINT', () => void stopAll().finally(() => process.exit(0)))
  return products
}

async function stop(folder: string): Promise<void> {
  const product = await running.get(folder)?.catch(() => undefined)
  running.delete(folder)
  await product?.stop()
}

/**
 * Runs the product on this machine: the embedded Supabase, the demo region and a mailbox, all on the
 * address of the app. Part of `--mode demo` only; a production build knows nothing of it.
 */
export function localBackend(settings: Settings = readSettings(process.env)): Plugin {
  process.env['DO_NOT_TRACK'] = '1'
  process.env['LITE_TELEMETRY'] = '0'
  // Started in the background there is no input; to Vite the end of input means stop.
  if (!process.stdin.isTTY) process.env['CI'] = 'true'
  const keys = readOrCreateKeys(settings.keysFile)

  async function serve(server: ViteDevServer | PreviewServer): Promise<void> {
    const product = await (running.get(settings.folder) ?? start())
    const { backend, mailbox } = product
    const listener = getRequestListener((request, env) => {
      const peer = (env.incoming as IncomingMessage).socket.remoteAddress ?? null
      return backend.fetch(request, peer)
    })
    server.middlewares.use((request, response, next) => {
      if (isOwnAddress(request.headers, settings.port)) next()
      else response.writeHead(403).end()
    })
    server.middlewares.use(demoPages(product, keys.publishableKey))
    server.middlewares.use((request, response, next) => {
      if (API.some((prefix) => request.url?.startsWith(`${prefix}/`)))
        void listener(request, response)
      else next()
    })
    server.httpServer?.once('listening', () => printWelcome(settings.port, mailbox.page))
  }

  function start(): Promise<Product> {
    if (running.size === 0) hideDataInErrors()
    const product = startProduct(settings, keys)
    running.set(settings.folder, product)
    return product
  }

  return {
    name: 'quickscan-local-backend',
    config: () => ({
      server: { port: settings.port, strictPort: true, cors: false, fs: SERVED },
      preview: { port: settings.port, strictPort: true, cors: false },
      define: {
        'import.meta.env.VITE_SUPABASE_URL': 'window.location.origin',
        'import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY': JSON.stringify(keys.publishableKey),
      },
    }),
    configureServer: serve,
    configurePreviewServer: serve,
    closeServer: async ({ reason }) => {
      if (reason !== 'restart') await stop(settings.folder)
    },
    closePreviewServer: () => stop(settings.folder),
  }
}

/**
 * What the demo's sign-in page needs for its one click: who there is, and the code that was mailed; and
 * a door to send the weekly mail at once.
 */
function demoPages(product: Product, key: string): Connect.NextHandleFunction {
  const { mailbox } = product
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/demo/people')
      return sendJson(response, { people: DEMO_PEOPLE, mailbox: mailbox.page, key })
    if (url.pathname === '/demo/digest' && request.method === 'POST')
      return void product.sendDigests().then(
        (sent) => sendJson(response, sent),
        () => sendJson(response, null, 500),
      )
    if (url.pathname !== '/demo/code') return next()
    const email = url.searchParams.get('email') ?? ''
    if (!DEMO_PEOPLE.some((person) => person.email === email))
      return sendJson(response, { code: null }, 404)
    void mailbox.newestCode(email).then((code) => sendJson(response, { code }))
  }
}

function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

function printWelcome(port: number, mailPage: string): void {
  const official = DEMO_PEOPLE.find(({ role }) => role === 'coordinator')
  const staff = DEMO_PEOPLE.find(({ role }) => role === 'staff')
  console.log(`
  Quick scan with a demo region

  App                  http://localhost:${port}
  Rate a municipality  http://localhost:${port}/beoordeel
  Mailbox              ${mailPage}

  Sign in with a code: enter an address and read the code in the mailbox, or choose a demo person
  on the sign-in page. For example
    Programme office   ${staff?.email}
    Official           ${official?.email}
`)
}
