/**
 * The backend as a process of its own, so that it can be killed as a power cut would: at any turn of a request,
 * without a chance to tidy up. On a data folder, or on the database of a PostgreSQL server that outlives it. For the
 * fault test only.
 */
import { join } from 'node:path'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { InMemoryEmailDriver } from '@supabase/lite'
import { startBackend } from '#local/backend.ts'
import { readOrCreateKeys } from '#local/keys.ts'

const [, , folder = '', database = join(folder, 'database')] = process.argv
const keys = readOrCreateKeys(join(folder, 'keys.json'))
const backend = await startBackend({
  keys,
  database,
  siteUrl: 'http://localhost',
  email: new InMemoryEmailDriver(),
})

const listener = getRequestListener(async (request) => {
  if (new URL(request.url).pathname === '/sql') return runSql(request)
  const dies = request.headers.get('x-dies')
  if (dies === null) return backend.fetch(request, null)
  if (dies === 'after') await backend.fetch(request, null)
  else void backend.fetch(request, null).catch(() => undefined)
  for (let turns = Number(dies) || 0; turns > 0; turns--) await new Promise(setImmediate)
  process.kill(process.pid, 'SIGKILL')
  return new Promise<Response>(() => {})
})
const server = createServer((request, response) => void listener(request, response))
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`listening on ${(server.address() as AddressInfo).port}\n`),
)
// Whoever started it is gone.
process.stdin.on('end', () => process.exit(0)).resume()

/** Setting the stage and looking behind it, for who knows the secret of this installation. */
async function runSql(request: Request): Promise<Response> {
  if (request.headers.get('apikey') !== keys.jwtSecret) return new Response(null, { status: 403 })
  return Response.json(await backend.sql(await request.text()))
}
