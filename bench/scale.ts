import postgres, { type Sql, type TransactionSql } from 'postgres'
import { startBackend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import { startPostgres } from '#tests/postgres-server.ts'
import { releaseDue } from '../supabase/release/release-due.ts'
import { emptyDatabase } from '../supabase/tests/real-postgres.ts'

const [MUNICIPALITIES, ROUNDS, CLIENTS, SECONDS] = [342, 3, 8, 6]
const HOT = 'GM0888'
const STAFF = '00000000-0000-4000-8000-0000000000ff'
const CLAIMS = JSON.stringify({ sub: STAFF, role: 'authenticated', amr: [{ method: 'otp' }] })
/** Asks as staff, until the end of the transaction. */
const AS_STAFF = `select set_config('request.jwt.claims', '${CLAIMS}', true),
  set_config('request.jwt.claim.sub', '${STAFF}', true)`
const round = (number: number) => `00000000-0000-4000-8000-00000000000${number}`

/**
 * What questions and ratings cost with a whole country in the database, on a PostgreSQL server of its own: prints
 * milliseconds and rows read beside a plain GROUP BY in the same run, and how many ratings a second a municipality
 * takes beside bare inserts.
 * @param options.ratings how many ratings there are, over three rounds.
 */
export async function benchScale({
  ratings = '634071',
}: {
  ratings?: string | undefined
}): Promise<void> {
  await withCountry(Number(ratings), async ({ sql, url }) => {
    await benchQuestions(sql)
    await benchInserts(sql, url)
  })
}

/** A whole country in a database on a PostgreSQL server of its own, which is gone afterwards. */
export async function withCountry(
  ratings: number,
  act: (country: { sql: Sql; url: string; server: string }) => Promise<void>,
): Promise<void> {
  const server = await startPostgres()
  const database = await emptyDatabase(server.url)
  const backend = await startBackend({
    keys: generateKeys(),
    database: database.url,
    siteUrl: 'http://localhost',
    email: { send: () => Promise.resolve() },
  })
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined })
  try {
    await fill(sql, ratings)
    await act({ sql, url: database.url, server: server.url })
  } finally {
    await sql.end()
    await backend.close()
    await server.stop()
  }
}

async function fill(sql: Sql, ratings: number): Promise<void> {
  const begun = Date.now()
  await sql.unsafe(`
    insert into auth.users (id, email, email_confirmed_at) values ('${STAFF}', 'staff@bench.example', now());
    insert into public.member (user_id, email, role) values ('${STAFF}', 'staff@bench.example', 'staff');
    insert into public.municipality (code, name, short_name, slug, subregion, size_class, inhabitants, rural, tile_row, tile_column)
    select 'GM' || 3000 + n, 'Plaats ' || n, 'Plaats ' || n, 'plaats-' || translate(n::text, '0123456789', 'abcdefghij'),
      (select id from public.subregion order by 1 limit 1), 'medium', 40000, false, 100 + n / 20, 100 + n % 20
    from generate_series(1, ${MUNICIPALITIES} - (select count(*) from public.municipality)) as n;
    insert into private.setting (name, value) values ('proof_work', 0) on conflict (name) do update set value = 0;`)
  for (let number = 1; number <= ROUNDS; number++)
    await sql.unsafe(`
      insert into public.round (id, name, questionnaire_version, state, opened_at, closed_at)
      select '${round(number)}', 'Ronde ${number}', questionnaire_version, ${
        number === ROUNDS
          ? `'open', now() - interval '60 days', null`
          : `'closed', now() - interval '${4 - number} years', now() - interval '${3 - number} years 30 days'`
      }
      from (select id as questionnaire_version from public.questionnaire_version order by id limit 1) as known;
      insert into public.round_participant select '${round(number)}', code, 'takes_part' from public.municipality;
      insert into private.rating (id, round_id, municipality_code, week, language, importance, satisfaction, mark, seconds, valid, held)
      select gen_random_uuid(), '${round(number)}', code, private.this_monday() - 7, 'nl',
        array(select (1 + (n * 7 + item * 3 + place) % 5)::smallint from generate_series(1, items) as item),
        array(select ((n * 11 + item * 5 + place) % 6)::smallint from generate_series(1, items) as item),
        (1 + n % 10)::smallint, 120 + n % 400, true, ${number === ROUNDS ? 'n % 50 = 0' : 'false'}
      from generate_series(1, ${Math.floor(ratings / ROUNDS)}) as n
      cross join lateral (
        select code, place from (
          select code, row_number() over (order by code) as place from public.municipality
        ) as numbered where place = 1 + n % ${MUNICIPALITIES}
      ) as one
      cross join (
        select jsonb_array_length(private.definition_of_round('${round(number)}') -> 'ratingItems') as items
      ) as known`)
  await sql.unsafe('vacuum analyze')
  console.log(
    `\n${ratings} ratings, ${MUNICIPALITIES} municipalities, ${ROUNDS} rounds on PostgreSQL; written in ${seconds(begun)} s`,
  )
  for (let number = 1; number <= ROUNDS; number++) {
    const first = Date.now()
    await sql.unsafe(`select private.release_due('${round(number)}')`)
    console.log(`round ${number}: who asks first waits ${seconds(first)} s`)
  }
  const release = Date.now()
  const pieces = await releaseDue((statement) => sql.unsafe(statement))
  console.log(
    `released all rounds, everything at once: ${pieces} pieces by the worker in ${seconds(release)} s`,
  )
  await sql.unsafe('vacuum analyze')
}

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(1)

const QUESTIONS: Record<string, string> = {
  'plain GROUP BY': `select municipality_code, count(*), avg(importance[1]) from private.rating where round_id = '${round(1)}' group by 1`,
  needs_of_round: `select * from public.needs_of_round('${round(1)}')`,
  needs: `select * from public.needs('${round(1)}', '${HOT}')`,
  public_results: `select * from public.public_results('${round(1)}')`,
  public_responses: `select * from public.public_responses('${round(1)}')`,
  theme_ratings: `select * from public.theme_ratings('${HOT}')`,
  rating_response: `select * from public.rating_response('${round(3)}')`,
  rating_minutes: `select * from public.rating_minutes('${round(1)}')`,
  held_ratings: `select * from public.held_ratings('${round(3)}')`,
}

/** Median of nine, with the rows that one question reads, of ratings and of all tables. */
async function benchQuestions(sql: Sql): Promise<void> {
  console.log(
    `\n${''.padEnd(18)}      ms   of GROUP BY   rows back   rows read: ratings   all tables`,
  )
  let plain = 0
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const times: number[] = []
    let rows = 0
    const answered = await fast(sql, question)
    if (!answered) {
      console.log(`${name.padEnd(18)}   longer than the ${PATIENCE / 1000} s of hosted Supabase`)
      continue
    }
    for (let run = 0; run < 9; run++) {
      await sql.begin(async (one) => {
        await one.unsafe(AS_STAFF)
        const begun = performance.now()
        rows = (await one.unsafe(question)).length
        times.push(performance.now() - begun)
      })
    }
    const [ratings, all] = await sql.begin(async (one) => {
      await one.unsafe(AS_STAFF)
      const before = await rowsRead(one)
      await one.unsafe(question)
      const after = await rowsRead(one)
      return [after.ratings - before.ratings, after.all - before.all]
    })
    const median = times.sort((a, b) => a - b)[4] ?? 0
    if (plain === 0) plain = median
    console.log(
      name.padEnd(18) +
        median.toFixed(1).padStart(8) +
        `${Math.round((100 * median) / plain)} %`.padStart(14) +
        String(rows).padStart(12) +
        String(ratings).padStart(21) +
        String(all).padStart(13),
    )
  }
}

/** What this session has read so far, as the database counts it. */
async function rowsRead(one: TransactionSql): Promise<{ ratings: number; all: number }> {
  const [read] = await one.unsafe<{ ratings: string; all: string }[]>(`select
    sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) filter (where relname = 'rating') as ratings,
    sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as all
    from pg_stat_xact_user_tables where schemaname in ('public', 'private')`)
  return { ratings: Number(read?.ratings), all: Number(read?.all) }
}

/** Hosted Supabase stops a stranger's query after so many milliseconds. */
const PATIENCE = 3000

/** Whether a question is answered in time; asked once before it is measured. */
const fast = (sql: Sql, question: string): Promise<boolean> =>
  sql
    .begin(async (one) => {
      await one.unsafe(`set local statement_timeout = ${PATIENCE}`)
      await one.unsafe(AS_STAFF)
      await one.unsafe(question)
    })
    .then(
      () => true,
      () => false,
    )

/** Eight clients at once, on one municipality, for some seconds. */
async function benchInserts(sql: Sql, url: string): Promise<void> {
  const items = Number(
    (
      await sql.unsafe(
        `select jsonb_array_length(private.definition_of_round('${round(3)}') -> 'ratingItems') as items`,
      )
    )[0]?.['items'],
  )
  const marks = (of: string) =>
    `array(select (${of})::smallint from generate_series(1, ${items}) as item)`
  const insertInto = (
    table: string,
  ) => `insert into ${table} (id, round_id, municipality_code, week, language, importance, satisfaction, mark, seconds, valid)
    select gen_random_uuid(), '${round(3)}', '${HOT}', private.this_monday(), 'nl', ${marks('1 + item % 5')}, ${marks('item % 6')}, 7, 300, true
    where $1::text is not null`
  // A row with its checks and indexes, of which nothing is ever counted and which refers to nothing.
  await sql`create table private.rating_alone (like private.rating including all)`
  const OURS = `select public.rate_service(gen_random_uuid(), '${HOT}', 'nl', ${marks('1 + item % 5')}, ${marks('item % 6')}, 7::smallint,
      null, null, null, null, 300, given_round => '${round(3)}')
    from (select set_config('request.headers', json_build_object('x-forwarded-for', $1::text)::text, false)) as sender`
  const number = async (question: string) =>
    Number((await sql.unsafe<{ n: string }[]>(`select (${question}) as n`))[0]?.n)
  const kept = (table: string) =>
    number(`select count(*) from ${table} where round_id = '${round(3)}'`)
  const reached = () =>
    number(`select coalesce(sum(reached), 0) from private.rating_step
      where round_id = '${round(3)}' and step = 10`)
  console.log(`\n${CLIENTS} clients on one municipality, ${SECONDS} s each, twice in turns`)
  let bare = 0
  for (const [name, table, statement] of twice([
    ['row that is not counted', 'private.rating_alone', insertInto('private.rating_alone')],
    ['row that is counted', 'private.rating', insertInto('private.rating')],
    ['rate_service', 'private.rating', OURS],
  ] as const)) {
    const [before, reachedBefore] = [await kept(table), await reached()]
    const failed = await hammer(url, statement)
    const taken = (await kept(table)) - before
    if (table === 'private.rating_alone') bare = taken
    const missed = statement === OURS ? taken - ((await reached()) - reachedBefore) : 0
    console.log(
      `${name.padEnd(24)}${(taken / SECONDS).toFixed(0).padStart(8)} a second, ${Math.round((100 * taken) / bare)} %; ${failed} failed, ${missed} not among those who came to the end`,
    )
  }
  // As if it were next Monday.
  const waiting = () =>
    number(
      `select count(*) from private.rating where municipality_code = '${HOT}' and block is null and not held`,
    )
  const came = await waiting()
  await sql.unsafe(`update private.rating set week = week - 7 where block is null;
    update private.rating_overview set looked_on = looked_on - 7;
    update private.round_release set looked_on = looked_on - 7`)
  await releaseDue((statement) => sql.unsafe(statement))
  console.log(`of ${came} that came, ${await waiting()} are not counted after the next Monday`)
}

const twice = <One>(all: readonly One[]) => [...all, ...all]

async function hammer(url: string, statement: string): Promise<number> {
  const until = Date.now() + SECONDS * 1000
  let [failed, turn] = [0, Math.floor(Math.random() * 200) << 16]
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = postgres(url, { max: 1, onnotice: () => undefined })
      while (Date.now() < until) {
        turn++
        const sender = `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`
        await client.unsafe(statement, [sender], { prepare: true }).catch((error: unknown) => {
          if (failed === 0) console.error(String(error))
          failed++
        })
      }
      await client.end()
    }),
  )
  return failed
}
