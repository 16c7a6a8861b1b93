import { afterAll, beforeAll, expect, test } from 'vitest'
import { REFUSALS } from '#domain/refusal.ts'
import { generateKeys } from '#local/keys.ts'
import { fillDemoRegion } from '../demo/fill.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { everyRole, type Ask, type Role } from './every-role.ts'
import { READS } from './reading-doors.ts'
import { FUNCTION_RIGHTS, ROLES } from './rights-matrix.ts'
import { SCENES } from './scenes/all.ts'
import { beginning, type At } from './scenes/at.ts'
import { keepWorld } from './scenes/put-back.ts'

/**
 * Every function, every role, over HTTP and on the demo region. Who may gets it done: something is written, or told by
 * what only reads. Who may not sends the very same, is refused, and nothing is written. Each begins in the same world.
 */
const keys = generateKeys()
let db: TestDatabase
let ask: Ask
let at: (role: Role) => At
let world: Awaited<ReturnType<typeof keepWorld>>
let reading: Set<string>

beforeAll(async () => {
  db = await startTestDatabase(keys)
  await fillDemoRegion(db.sql)
  // On whatever day this is played.
  await db.sql(`update public.round set closes_on = private.today() + 60 where state = 'open'`)
  const roles = await everyRole(db, keys)
  ask = roles.ask
  at = await beginning(db, roles.people)
  world = await keepWorld(db.sql)
  // Counting what a merger would do waits for who is writing, and writes nothing.
  const readers = await db.sql<{ name: string }>(
    `select proname as name from pg_proc
     where pronamespace = 'public'::regnamespace and (${READS} or proname = 'merge_preview')`,
  )
  reading = new Set(readers.map(({ name }) => name))
})
afterAll(() => db.close())

type Letter = '-' | 'f' | '.' | 'x'

/** What became of a call, and what it came back with. */
async function called(
  name: string,
  role: Role,
  args: object,
): Promise<{ letter: Letter | '?'; told: string }> {
  const before = await world.marks()
  const { status, body } = await ask(role, 'POST', `rpc/${name}`, args)
  const wrote = (await world.marks()) !== before
  const { code, message } = (body ?? {}) as Record<string, unknown>
  const told = `${role}: ${status}${wrote ? ', written' : ''}, ${JSON.stringify(body).slice(0, 200)}`
  const refused = (letter: Letter) => ({ letter: wrote ? ('?' as const) : letter, told })
  if (status === 401 || (status === 403 && code === '42501')) return refused('-')
  // What is of somebody else is not there.
  if ([403, 404].includes(status) && REFUSALS.some((one) => one === message)) return refused('f')
  if (status >= 300) return { letter: '?', told }
  const something = reading.has(name) ? !['null', '[]'].includes(JSON.stringify(body)) : wrote
  return { letter: something ? 'x' : '.', told }
}

test('every function has a line in rights-matrix.ts and a scene in scenes/', async () => {
  const functions = await db.sql<{ name: string }>(
    `select proname as name from pg_proc
     where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype order by proname`,
  )
  const names = functions.map(({ name }) => name)
  expect(Object.keys(FUNCTION_RIGHTS).sort()).toEqual(names)
  expect(Object.keys(SCENES).sort()).toEqual(names)
})

test.for(Object.entries(FUNCTION_RIGHTS))('%s %s', async ([name, line]) => {
  const scene = SCENES[name]
  if (!scene) throw new Error(`${name} has no scene in supabase/tests/scenes`)
  const rights = new Map(ROLES.map((role, place) => [role, line[place]]))
  const mayDo = ROLES.filter((role) => rights.get(role) === 'x')
  const [first] = mayDo
  if (!first) throw new Error(`${name} is for nobody`)
  const found = new Map<Role, string>()
  const told: string[] = []
  const call = async (role: Role, args: object) => {
    const became = await called(name, role, args)
    found.set(role, became.letter)
    if (became.letter !== rights.get(role)) told.push(became.told)
  }
  // Who may not sends what the first who may sends after them.
  for (const role of mayDo) {
    const args = await scene(at(role))
    if (role === first)
      for (const other of ROLES) if (!mayDo.includes(other)) await call(other, args)
    await call(role, args)
    await world.putBack()
  }
  expect(ROLES.map((role) => found.get(role)).join(''), told.join('\n')).toBe(line)
})
