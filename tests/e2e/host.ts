/**
 * Serves the product that the stories share, and to stories that ask for it a product of their own
 * (own-product.ts), until told to stop. The pages are built once. Every product has its own database on
 * one PostgreSQL server, a copy of a demo region that is filled once; or an embedded one.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { beginEmpty } from '#local/empty.ts'
import { readOrCreateKeys } from '#local/keys.ts'
import { startProduct } from '#local/product.ts'
import { readSettings, type Settings } from '#local/settings.ts'
import { serveProduct, type Serving } from '#local/serve-product.ts'
import type { Sql } from '#local/sql.ts'
import { freePort, startPostgres } from '#tests/postgres-server.ts'
import { copyOfDatabase, emptyDatabase } from '../../supabase/tests/real-postgres.ts'
import { buildSite } from '../../vite/build-site.ts'
import { HOST_PORT, MANY_MAILS, orderSchema, SHARED_FOLDER, type Order } from './hosting.ts'

/** A product that is served, or waits to be again. */
type Hosted = {
  settings: Settings
  pages: string
  begin?: ((sql: Sql) => Promise<void>) | undefined
  serving?: Serving
}

const own = new Map<string, Hosted>()
rmSync(SHARED_FOLDER, { recursive: true, force: true })
mkdirSync(SHARED_FOLDER, { recursive: true })
const settings = readSettings(process.env)
const keys = readOrCreateKeys(settings.keysFile)
const pages = resolve(SHARED_FOLDER, 'dist')

const postgres = await startPostgres()
process.once('SIGTERM', () => void stopAll().finally(() => process.exit(0)))
const [region] = await Promise.all([filledRegion(), buildSite(pages)])

createServer((request, response) => {
  void text(request)
    .then((body) => carryOut(orderSchema.parse(JSON.parse(body))))
    .then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
}).listen(HOST_PORT, '127.0.0.1')
const shared: Hosted = { settings: { ...settings, database: await copyOfRegion() }, pages }
await serve(shared)

/** The products first: they ask the server all the time. */
async function stopAll(): Promise<void> {
  await Promise.allSettled([shared, ...own.values()].map(async ({ serving }) => serving?.stop()))
  await postgres.stop()
}

/** Filling a region takes seconds, copying it less than one. */
async function filledRegion(): Promise<string> {
  const { url } = await emptyDatabase(postgres.url)
  const product = await startProduct({ ...settings, database: url }, keys)
  await product.stop()
  return new URL(url).pathname.slice(1)
}

async function copyOfRegion(): Promise<string> {
  return (await copyOfDatabase(postgres.url, region)).url
}

async function carryOut(order: Order): Promise<object> {
  const { act, name } = order
  if (act === 'open') return open(order)
  const product = own.get(name)
  if (!product) throw new Error(`There is no product ${name}`)
  if (act === 'resume') await serve(product)
  else await product.serving?.stop()
  if (act === 'close') {
    own.delete(name)
    rmSync(product.settings.folder, { recursive: true, force: true })
  }
  return {}
}

async function open({ name, embedded, empty }: Order): Promise<object> {
  const folder = join(SHARED_FOLDER, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // The pages carry the key of the installation they were built for.
  cpSync(settings.keysFile, join(folder, 'keys.json'))
  // A story may put a newer version there: without what was compressed of this one.
  const filter = (path: string) => !/[.](br|gz)$/.test(path)
  cpSync(pages, join(folder, 'dist'), { recursive: true, filter })
  const product = {
    pages: resolve(folder, 'dist'),
    settings: readSettings({
      ...MANY_MAILS,
      QUICKSCAN_DATA: folder,
      QUICKSCAN_PORT: String(await freePort()),
      QUICKSCAN_MAIL_PORT: String(await freePort()),
      QUICKSCAN_SMTP_PORT: String(await freePort()),
      ...(!embedded && {
        QUICKSCAN_DATABASE: empty ? (await emptyDatabase(postgres.url)).url : await copyOfRegion(),
      }),
    }),
    begin: empty
      ? async (sql: Sql) => void (await beginEmpty(sql, { staff: empty, region: null }))
      : undefined,
  }
  own.set(name, product)
  await serve(product)
  const { port, database } = product.settings
  return { address: `http://localhost:${port}`, pages: product.pages, database }
}

async function serve(product: Hosted): Promise<void> {
  const productKeys = readOrCreateKeys(product.settings.keysFile)
  product.serving = await serveProduct(
    product.settings,
    productKeys,
    () => Promise.resolve(product.pages),
    product.begin,
  )
}
