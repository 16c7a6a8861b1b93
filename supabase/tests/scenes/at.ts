import type { TestDatabase } from '../database.ts'
import type { Role, SignedIn } from '../every-role.ts'
import { A } from '../world.ts'

/** Who is asking, of what, on the demo region: all is about municipality A. */
export type At = {
  role: Role
  me: SignedIn
  sql: TestDatabase['sql']
  /** The only value of the first row. */
  one: (query: string) => Promise<string>
  /** Somebody does something first, and it has to succeed. */
  by: (who: Role | SignedIn, name: string, args?: object) => Promise<Record<string, unknown>>
  /** Somebody else of A. */
  colleague: SignedIn
  /** Somebody of the demo region, by how the address begins. */
  someone: (address: string) => Promise<SignedIn>
  /** The round that is open, the one before it, which everybody sees, and the one that is written down for later. */
  open: string
  before: string
  later: string
  /** The scan of A in the open round, signed. */
  scan: string
  /** A version of the questionnaire in the making. */
  draft: string
}

/** What a call needs to be done: it sets the scene, and says what is sent. */
export type Scene = (at: At) => object | Promise<object>

/** Where everybody stands before a call. */
export async function beginning(
  db: TestDatabase,
  people: Record<Role, SignedIn>,
): Promise<(role: Role) => At> {
  const one = async (query: string) => {
    const [row] = await db.sql<Record<string, unknown>>(query)
    if (!row) throw new Error(`nothing there: ${query}`)
    return String(Object.values(row)[0])
  }
  const by: At['by'] = async (who, name, args = {}) => {
    const person = who === 'stranger' ? who : typeof who === 'string' ? people[who] : who
    const { status, body, rows } = await db
      .as(person === 'stranger' ? 'anonymous' : person)
      .rpc(name, args)
    if (status >= 300) throw new Error(`${name} first: ${status} ${JSON.stringify(body)}`)
    return (rows[0] ?? body ?? {}) as Record<string, unknown>
  }
  const someone = async (address: string) => {
    const [found] = await db.sql<SignedIn>(
      `select user_id as id, email from public.member where email like '${address}%'`,
    )
    if (!found) throw new Error(`nobody ${address}`)
    return found
  }
  const round = (state: string) =>
    one(`select id from public.round where state = '${state}' order by opened_at desc limit 1`)
  const open = await round('open')
  const same = {
    ...{ sql: db.sql, one, by, someone, colleague: await someone('sam.sittard-geleen') },
    ...{ open, before: await round('closed'), later: await round('draft') },
    scan: await one(
      `select id from public.scan where round_id = '${open}' and municipality_code = '${A}'`,
    ),
    draft: await one('select id from public.questionnaire_draft'),
  }
  return (role) => ({ ...same, role, me: people[role] })
}
