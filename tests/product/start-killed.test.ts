import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '#local/kept-rows.ts'
import { DEMO_PEOPLE } from '../../supabase/demo/people.ts'
import { seededRandom } from '../../supabase/demo/random.ts'
import { killWhen, startRunning, temporaryFolder } from './running-product.ts'
import { COUNTED, WHOLE } from './whole-demo.ts'

/** A first start that is killed, at any moment, starts the next time: the demo is there whole, once. */
const SEED = 20261201
const PATIENCE = 900_000
const data = temporaryFolder()
afterAll(data.remove)

const { between } = seededRandom(SEED)
const at = (...path: string[]) => join(data.path, ...path)
const isThere = (...path: string[]) => existsSync(at(...path))
/** What is in a folder; nothing while it is not there, or is being taken away. */
function filesIn(...path: string[]): string[] {
  try {
    return readdirSync(at(...path), { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
const sizeOf = (...path: string[]) =>
  filesIn(...path).reduce(
    (sum, name) => sum + (statSync(at(...path, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

/** So many files the embedded database has when it is made, before it is ours; some four hundred more when it is. */
const EMPTY = 1010
const isUnfinished = () => isThere('database.unfinished')
const hasFiles = (count: number) => isUnfinished() && filesIn('database').length >= count
let migrated = 0
/** By how much the database has grown since it was ours. */
function grownBy(bytes: number): boolean {
  if (!isThere('database') || isUnfinished()) return false
  migrated ||= sizeOf('database', 'base')
  return sizeOf('database', 'base') - migrated >= bytes
}

const [BUILT, MADE, OURS, FILLED] = [
  ...[between(1, 600), between(1, 900)],
  ...[between(EMPTY, EMPTY + 400), between(1, 4_000_000)],
] as const
const MOMENTS: Record<string, (address: string) => boolean | Promise<boolean>> = {
  'while the pages are built': () => filesIn('site.next').length >= BUILT,
  'while the database is made': () => hasFiles(MADE),
  'while it becomes ours': () => hasFiles(OURS),
  'while the demo is filled': () => grownBy(FILLED),
  'as soon as it answers': async (address) =>
    (await fetch(`${address}/health`).catch(() => null))?.status === 200,
}

/** Starts it once more, undisturbed: it is well, and people sign in. */
async function startsWell(): Promise<void> {
  const product = await startRunning(data.path)
  const health = await fetch(`${product.address}/health`)
  expect([health.status, await health.json()]).toMatchObject([200, { ok: true }])
  expect((await product.people()).people).toHaveLength(DEMO_PEOPLE.length)
  for (const { email } of DEMO_PEOPLE.slice(0, 2))
    expect((await product.signIn(email)).status, email).toBe(200)
  expect(await product.stop()).toBe(0)
}

test(
  `is killed at five moments of its first start, and starts (seed ${SEED})`,
  async () => {
    let keys = ''
    for (const [when, isNow] of Object.entries(MOMENTS)) {
      await killWhen(data.path, isNow).catch((error: unknown) => {
        throw new Error(`${when}: ${String(error)}`)
      })
      const kept = readFileSync(at('keys.json'), 'utf8')
      expect(kept, when).toBe(keys || kept)
      keys = kept
    }
    await startsWell()
    expect([isUnfinished(), isThere('site.next')]).toEqual([false, false])
    const database = openDatabase(at('database'))
    expect(await database.run(COUNTED)).toEqual([WHOLE])
    await database.close()
  },
  PATIENCE,
)
