import type { Keys } from '#local/keys.ts'
import { signToken } from '#local/tokens.ts'
import type { Person, TestDatabase } from './database.ts'
import type { ROLES } from './rights-matrix.ts'
import { A, B } from './world.ts'

export type Role = (typeof ROLES)[number]
export type SignedIn = Exclude<Person, 'anonymous'>

/** What came back to somebody who asked over HTTP. */
export type Ask = (
  role: Role,
  method: string,
  path: string,
  body?: object,
) => Promise<{ status: number; body: unknown }>

/** Who has no account. */
const NOBODY = { id: '00000000-0000-4000-8000-00000000dead', email: 'niemand@elders.example' }

/** Somebody of every role (rights-matrix.ts), beside the people of the demo region. */
export async function everyRole(
  db: TestDatabase,
  keys: Keys,
): Promise<{ people: Record<Role, SignedIn>; ask: Ask }> {
  const person = async (...who: Parameters<typeof db.person>) =>
    (await db.person(...who)) as SignedIn
  const people = {
    stranger: NOBODY,
    outsider: await person('otto@nobody.example'),
    colleague: await person('cor@sittard.example', 'colleague', A),
    coordinator: await person('connie@sittard.example', 'coordinator', A),
    other: await person('obe@stein.example', 'coordinator', B),
    viewer: await person('vera@kernteam.example', 'viewer'),
    staff: await person('stan@eszl.example', 'staff'),
    service: NOBODY,
  }
  const service = signToken(
    { role: 'service_role', aud: 'authenticated', exp: Math.floor(Date.now() / 1000) + 3600 },
    keys.jwtSecret,
  )
  const ask: Ask = async (role, method, path, body) => {
    const bearer = role === 'service' ? service : db.tokenOf(people[role])
    const answer = await db.fetch(
      new Request(`http://localhost/rest/v1/${path}`, {
        method,
        headers: {
          apikey: keys.publishableKey,
          'content-type': 'application/json',
          prefer: 'return=representation',
          ...(role !== 'stranger' && { authorization: `Bearer ${bearer}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  return { people, ask }
}
