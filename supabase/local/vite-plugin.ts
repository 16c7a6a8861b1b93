import { getRequestListener } from '@hono/node-server'
import type { Plugin, ViteDevServer } from 'vite'
import { DEMO_PEOPLE } from '../demo/people.ts'
import { doors, DOORS } from './doors.ts'
import { readOrCreateKeys } from './keys.ts'
import { startProduct, type Product } from './product.ts'
import { isOwnAddress } from './own-address.ts'
import { readSettings, type Settings } from './settings.ts'

/** What the pages are made of; nothing else on this machine is a file to ask for, our secrets least of all. */
const SERVED = {
  strict: true,
  allow: ['index.html', 'beoordeel.html', 'src', 'public', 'supabase/content', 'node_modules'],
  deny: ['**/.*/**', '**/.*', '**/keys.json', '*.{crt,pem}'],
}

/** By folder. Vite makes a new server when its settings change; the database stays open meanwhile. */
const running = ((
  globalThis as { quickscanProducts?: Map<string, Promise<Product>> }
).quickscanProducts ??= new Map())

const stopAll = () => Promise.all([...running.keys()].map(stop))

async function stop(folder: string): Promise<void> {
  const product = await running.get(folder)?.catch(() => undefined)
  running.delete(folder)
  await product?.stop()
}

/**
 * Runs the product behind Vite's own server, for who develops (`npm run dev`): the embedded Supabase, the demo
 * region and a mailbox, all on the address of the app; and tells a build for the demo where the API is. Part
 * of `--mode demo` only; a production build knows nothing of it.
 */
export function localBackend(settings: Settings = readSettings(process.env)): Plugin {
  process.env['DO_NOT_TRACK'] = '1'
  process.env['LITE_TELEMETRY'] = '0'
  // Started in the background there is no input; to Vite the end of input means stop.
  if (!process.stdin.isTTY) process.env['CI'] = 'true'
  const keys = readOrCreateKeys(settings.keysFile)

  async function serve(server: ViteDevServer): Promise<void> {
    const product = await (running.get(settings.folder) ?? start())
    const { fetch } = doors(product, settings.port, keys.publishableKey, undefined, DEMO_PEOPLE)
    const listener = getRequestListener(fetch)
    server.middlewares.use((request, response, next) => {
      if (isOwnAddress(request.headers, settings.port)) next()
      else response.writeHead(403).end()
    })
    server.middlewares.use((request, response, next) => {
      if (DOORS.some((door) => request.url?.startsWith(door))) void listener(request, response)
      else next()
    })
  }

  function start(): Promise<Product> {
    if (running.size === 0)
      process.once('SIGINT', () => void stopAll().finally(() => process.exit(0)))
    const product = startProduct(settings, keys)
    running.set(settings.folder, product)
    return product
  }

  return {
    name: 'quickscan-local-backend',
    config: () => ({
      server: { port: settings.port, strictPort: true, cors: false, fs: SERVED },
      define: {
        'import.meta.env.VITE_SUPABASE_URL': 'window.location.origin',
        'import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY': JSON.stringify(keys.publishableKey),
      },
    }),
    configureServer: serve,
    closeServer: async ({ reason }) => {
      if (reason !== 'restart') await stop(settings.folder)
    },
  }
}
