import { test as base } from '@playwright/test'
import postgres from 'postgres'
import { z } from 'zod'
import type { Sql } from '#local/sql.ts'
import { HOST_PORT, type Order } from './hosting.ts'

const productSchema = z.object({ address: z.string(), pages: z.string(), database: z.string() })
type OwnProduct = z.infer<typeof productSchema> & { name: string }

let running: OwnProduct | null = null

/** As Playwright's `test`, on the product that `startOwnProduct` made. */
export const test = base.extend({
  // Asked for before beforeAll too, when there is no product yet.
  baseURL: async ({}, use) => use(running?.address),
})

/**
 * Gives the stories of one file a demo region of their own, so that they may change any
 * municipality, round or person. Call it once, at the top of the file, and take `test` from here.
 * @param options.embedded on the embedded database, as `npm start`, instead of on a server.
 * @param options.empty without the demo: the address of the first person of the office.
 */
export function startOwnProduct(options: { embedded?: boolean; empty?: string } = {}): void {
  test.beforeAll(async ({}, { project, workerIndex }) => {
    const name = `own-${project.name}-${workerIndex}`
    running = { name, ...productSchema.parse(await ask({ act: 'open', name, ...options })) }
  })
  test.afterAll(async () => {
    if (running) await ask({ act: 'close', name: running.name })
    running = null
  })
}

/** The folder with the pages of the own product: a story may put newer ones there. */
export function ownPages(): string {
  return own().pages
}

/** Does something in the database of the own product, such as what weeks would bring. */
export async function inOwnDatabase(act: (sql: Sql) => Promise<void>): Promise<void> {
  const connection = postgres(own().database, { max: 1, onnotice: () => undefined })
  try {
    await act(async (statement) => [...(await connection.unsafe(statement))] as never)
  } finally {
    await connection.end()
  }
}

/** Does something while the own product does not answer. */
export async function whileStopped(act: () => Promise<void>): Promise<void> {
  const { name } = own()
  await ask({ act: 'pause', name })
  await act()
  await ask({ act: 'resume', name })
}

function own(): OwnProduct {
  if (!running) throw new Error('There is no own product')
  return running
}

async function ask(order: Omit<Order, 'embedded'> & { embedded?: boolean }): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${HOST_PORT}`, {
    method: 'POST',
    body: JSON.stringify(order),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}
