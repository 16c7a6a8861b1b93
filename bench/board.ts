/**
 * Measures the board of staff on a PostgreSQL server: one question for 16 and for 342 municipalities with
 * scans filled in at random, over the API as the screen asks it.
 */
import { randomUUID } from 'node:crypto'
import { startBackend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import { DEFINITION } from '#tests/content.ts'
import { startPostgres } from '#tests/postgres-server.ts'
import { randomScans } from '../supabase/tests/random-answers.ts'
import { token } from '../supabase/tests/database.ts'
import { emptyDatabase } from '../supabase/tests/real-postgres.ts'

const SIZES = [16, 342]
type Backend = Awaited<ReturnType<typeof startBackend>>

/** @param options.runs how often the board is asked. */
export async function benchBoard({ runs }: { runs: string }): Promise<void> {
  const server = await startPostgres()
  const keys = generateKeys()
  try {
    const { url } = await emptyDatabase(server.url)
    // Nobody signs in by mail here.
    const email = { send: () => Promise.resolve() }
    const backend = await startBackend({ keys, database: url, siteUrl: 'http://localhost', email })
    console.log(`board: median and slowest of ${runs} questions, milliseconds`)
    for (const size of SIZES) {
      const ask = await stage(backend, size, keys)
      const took: number[] = []
      for (let run = 0; run <= Number(runs); run += 1) {
        const begun = performance.now()
        const rows = await ask()
        if (rows !== size) throw new Error(`${rows} rows for ${size} municipalities`)
        if (run > 0) took.push(performance.now() - begun)
      }
      took.sort((a, b) => a - b)
      const [median = 0, slowest = 0] = [took[Math.floor(took.length / 2)], took.at(-1)]
      console.log(`${String(size).padStart(6)} ${median.toFixed(0)} ${slowest.toFixed(0)}`)
    }
    await backend.close()
  } finally {
    await server.stop()
  }
}

/** A round of so many municipalities, answered at random; gives how its board is asked. */
async function stage(backend: Backend, size: number, keys: ReturnType<typeof generateKeys>) {
  const { sql } = backend
  const [person, roundId] = [randomUUID(), randomUUID()]
  const address = `staf${size}@bench.example`
  await sql(`update public.round set state = 'closed', closed_at = now() where state = 'open';
    insert into auth.users (id, email, email_confirmed_at) values ('${person}', '${address}', now());
    insert into public.member (user_id, email, role) values ('${person}', '${address}', 'staff');
    insert into public.municipality
      (code, name, short_name, slug, subregion, size_class, inhabitants, rural, tile_row, tile_column)
    select 'GM' || 5000 + n, 'Plaats ' || n, 'P' || n, 'plaats-' || translate(n::text, '0123456789', 'abcdefghij'),
      (select min(id) from public.subregion), 'small', 10000, true, 1000 + n, 1
    from generate_series(1, ${size} - (select count(*)::int from public.municipality)) as n;
    insert into public.round (id, name, questionnaire_version) values ('${roundId}', 'Ronde van ${size}', '2026-1');
    insert into public.scan (round_id, municipality_code, state)
    select '${roundId}', code, 'in_progress' from public.municipality order by code limit ${size}`)
  const scans = await sql<{ id: string }>(
    `select id from public.scan where round_id = '${roundId}'`,
  )
  for (const [index, { answers }] of randomScans(DEFINITION, size, size).entries())
    await sql(`insert into public.answer (scan_id, item_id, status, value, reason, version)
      select '${scans[index]?.id ?? ''}', key, value ->> 'status', value -> 'value', coalesce(value ->> 'reason', ''), 1
      from jsonb_each('${JSON.stringify(answers)}'::jsonb)`)
  await sql('analyze')
  const bearer = token({ id: person, email: address }, keys.jwtSecret)
  return async () => {
    const answer = await backend.fetch(
      new Request('http://localhost/rest/v1/rpc/round_board', {
        method: 'POST',
        headers: {
          apikey: keys.publishableKey,
          authorization: `Bearer ${bearer}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ round_id: roundId }),
      }),
      '127.0.0.1',
    )
    const rows = (await answer.json()) as unknown
    return Array.isArray(rows) ? rows.length : JSON.stringify(rows).slice(0, 200)
  }
}
