import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Connect, Plugin, PreviewServer, ViteDevServer } from 'vite'
import { DEMO_PEOPLE } from '../demo/people.ts'
import { fillDemoRegion } from '../demo/fill.ts'
import { startBackend } from './backend.ts'
import { readOrCreateKeys } from './keys.ts'
import { takeLock } from './lock.ts'
import { startMailbox, type Mailbox } from './mailbox.ts'
import { hideDataInErrors } from './quiet-errors.ts'
import { readSettings } from './settings.ts'

const API = ['/rest/v1', '/auth/v1']

/**
 * Runs the product on this machine: the embedded Supabase, the demo region and a mailbox, all on the
 * address of the app. Part of `--mode demo` only; a production build knows nothing of it.
 */
export function localBackend(): Plugin {
  process.env['DO_NOT_TRACK'] = '1'
  process.env['LITE_TELEMETRY'] = '0'
  const settings = readSettings(process.env)
  const keys = readOrCreateKeys(settings.keysFile)

  async function serve(server: ViteDevServer | PreviewServer): Promise<void> {
    hideDataInErrors()
    const unlock = takeLock(settings.lockFile)
    const mailbox = await startMailbox({ smtp: settings.smtpPort, page: settings.mailPort })
    const backend = await startBackend({
      keys,
      database: settings.database,
      siteUrl: `http://localhost:${settings.port}`,
      email: mailbox.email,
    })
    await fillDemoRegion(backend.sql)

    const listener = getRequestListener((request, env) =>
      backend.fetch(request, (env.incoming as IncomingMessage).socket.remoteAddress ?? null),
    )
    server.middlewares.use(demoPages(mailbox))
    server.middlewares.use((request, response, next) => {
      if (API.some((prefix) => request.url?.startsWith(`${prefix}/`)))
        void listener(request, response)
      else next()
    })
    const stop = once(async () => {
      await Promise.allSettled([backend.close(), mailbox.close()])
      unlock()
    })
    server.httpServer?.once('close', () => void stop())
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stop().finally(() => process.exit(0)))
    }
    server.httpServer?.once('listening', () => printWelcome(settings.port, mailbox.page))
  }

  return {
    name: 'quickscan-local-backend',
    config: () => ({
      server: { port: settings.port, strictPort: true },
      preview: { port: settings.port, strictPort: true },
      define: {
        'import.meta.env.VITE_SUPABASE_URL': 'window.location.origin',
        'import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY': JSON.stringify(keys.publishableKey),
      },
    }),
    configureServer: serve,
    configurePreviewServer: serve,
  }
}

/** What the demo's sign-in page needs for its one click: who there is, and the code that was mailed. */
function demoPages(mailbox: Mailbox): Connect.NextHandleFunction {
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/demo/people')
      return sendJson(response, { people: DEMO_PEOPLE, mailbox: mailbox.page })
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

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}

function printWelcome(port: number, mailPage: string): void {
  const official = DEMO_PEOPLE.find(({ role }) => role === 'coordinator')
  const staff = DEMO_PEOPLE.find(({ role }) => role === 'staff')
  console.log(`
  Quick scan with a demo region

  App                http://localhost:${port}
  Rate a municipality http://localhost:${port}/beoordeel
  Mailbox            ${mailPage}

  Sign in with a code: enter an address and read the code in the mailbox, or choose a demo person
  on the sign-in page. For example
    ESZL staff       ${staff?.email}
    Official         ${official?.email}
`)
}
