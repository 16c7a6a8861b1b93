import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { generateKeys, type Keys } from '#local/keys.ts'
import { serveProduct } from '#local/serve-product.ts'
import { readSettings } from '#local/settings.ts'
import type { Sql } from '#local/sql.ts'
import { freePort, startPostgres } from '#tests/postgres-server.ts'
import { emptyDatabase } from '../supabase/tests/real-postgres.ts'
import { token } from '../supabase/tests/database.ts'

const [OFFICIALS, SAVES, TOGETHER] = [80, 12, 40]
const [A_SECOND, SECONDS, DELAY, LOSS] = [50, 60, 300, 0.02]

type Stage = {
  address: string
  keys: Keys
  sql: Sql
  officials: Official[]
  places: { place: string; round: string }[]
  items: number
}
type Official = { bearer: string; scan: string; item: string; version: number; last: string | null }
type Line = { delay: number; loss: number }
/** What was sent and answered so far. */
type Tally = { times: number[]; errors: string[]; retries: number; ratings: string[] }

/**
 * A day of eighty officials and two thousand entrepreneurs as fast as it goes, and fifty acts a second on a bad line, on the
 * embedded database and on a server: prints how long requests take, and what went wrong or missing.
 * @param options.only `embedded` or `postgres`.
 * @param options.entrepreneurs how many come on that day.
 */
export async function benchLoad({
  only,
  entrepreneurs = '2000',
}: {
  only?: string | undefined
  entrepreneurs?: string | undefined
}): Promise<void> {
  for (const where of ['embedded', 'postgres'])
    if (only === undefined || only === where) await onDatabase(where, Number(entrepreneurs))
}

async function onDatabase(where: string, entrepreneurs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-load-'))
  const server = where === 'postgres' ? await startPostgres() : null
  const settings = readSettings({
    QUICKSCAN_DATA: folder,
    ...(server && { QUICKSCAN_DATABASE: (await emptyDatabase(server.url)).url }),
    QUICKSCAN_PORT: String(await freePort()),
    QUICKSCAN_MAIL_PORT: String(await freePort()),
    QUICKSCAN_SMTP_PORT: String(await freePort()),
  })
  writeFileSync(join(folder, 'index.html'), '<p>No page is asked here.</p>')
  const keys = generateKeys()
  const { product, stop } = await serveProduct(settings, keys, () => Promise.resolve(folder))
  try {
    const stage = await setStage(settings.siteUrl, keys, product.backend.sql)
    console.log(
      `\n${where}: ${OFFICIALS} officials, ${entrepreneurs} entrepreneurs; client and server on this machine`,
    )
    await told('a day at once', stage, (tally) => day(stage, tally, entrepreneurs))
    await told(
      `${A_SECOND} a second for ${SECONDS} s, ${DELAY} ms, ${LOSS * 100} % lost`,
      stage,
      (tally) => steady(stage, tally),
    )
  } finally {
    await stop()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A round of everybody, with ratings; officials with an item of their own; senders told apart as behind a proxy. */
async function setStage(address: string, keys: Keys, sql: Sql): Promise<Stage> {
  await sql(`update private.sender_header set name = 'x-real-ip' where true;
    update public.round set rating_from = null, rating_until = null where state = 'open'`)
  const scans = await sql<{ id: string; place: string; items: number }>(`
    select scan.id, municipality_code as place, jsonb_array_length(definition -> 'ratingItems') as items
    from public.scan join public.round on round.id = round_id
    join public.questionnaire_version as asked on asked.id = questionnaire_version
    where round.state = 'open' and scan.state in ('not_started', 'in_progress') order by 2`)
  const items = await sql<{ id: string }>(`
    select item ->> 'id' as id from public.round join public.questionnaire_version as asked on asked.id = questionnaire_version,
      jsonb_array_elements(definition -> 'items') as item
    where round.state = 'open' and item ->> 'kind' = 'choice' and item -> 'showIf' is null order by 1`)
  const officials: Official[] = []
  for (let number = 0; number < OFFICIALS; number++) {
    const [scan, item] = [scans[number % scans.length], items[Math.floor(number / scans.length)]]
    if (!scan || !item) throw new Error(`${scans.length} scans, ${items.length} items`)
    const person = { id: randomUUID(), email: `load${number}@official.example` }
    await sql(`insert into auth.users (id, email, email_confirmed_at) values ('${person.id}', '${person.email}', now());
      insert into public.member (user_id, email, role, municipality_code) values ('${person.id}', '${person.email}', 'colleague', '${scan.place}')`)
    const [known] = await sql<{ version: number }>(
      `select version from public.answer where scan_id = '${scan.id}' and item_id = '${item.id}'`,
    )
    const bearer = token(person, keys.jwtSecret)
    officials.push({
      bearer,
      scan: scan.id,
      item: item.id,
      version: known?.version ?? 0,
      last: null,
    })
  }
  const places = await sql<{ place: string; round: string }>(
    'select unnest(places) as place, id as round from public.rating_round()',
  )
  return { address, keys, sql, officials, places, items: scans[0]?.items ?? 0 }
}

async function told(name: string, { sql, officials }: Stage, act: (tally: Tally) => Promise<void>) {
  const tally: Tally = { times: [], errors: [], retries: 0, ratings: [] }
  const begun = Date.now()
  await act(tally)
  const seconds = (Date.now() - begun) / 1000
  const kept = await sql<{ n: number }>(
    `select count(*)::int as n from private.rating where id = any ('{${tally.ratings.join(',')}}'::uuid[])`,
  )
  let lost = tally.ratings.length - (kept[0]?.n ?? 0)
  for (const { scan, item, last } of officials) {
    const [row] = await sql<{ value: unknown }>(
      `select value from public.answer where scan_id = '${scan}' and item_id = '${item}'`,
    )
    if (last !== null && row?.value !== last) lost++
  }
  const sorted = tally.times.toSorted((one, other) => one - other)
  const at = (share: number) => `${Math.round(sorted[Math.floor(share * sorted.length)] ?? 0)} ms`
  console.log(
    `${name}: ${sorted.length} requests in ${seconds.toFixed(0)} s (${(sorted.length / seconds).toFixed(0)} a second), half within ${at(0.5)}, p95 ${at(0.95)}, longest ${at(0.9999)}; ${tally.retries} sent again; ${tally.errors.length} errors, ${lost} lost of ${tally.ratings.length} ratings and ${officials.length} answers`,
  )
  for (const error of new Set(tally.errors)) console.log(`  ${error}`)
}

async function day(stage: Stage, tally: Tally, entrepreneurs: number): Promise<void> {
  const line = { delay: 0, loss: 0 }
  const saving = stage.officials.map((official) => async () => {
    for (let turn = 0; turn < SAVES; turn++) await save(stage, official, tally, line)
  })
  const rating = Array.from({ length: entrepreneurs }, () => () => rate(stage, tally, line))
  // Officials among entrepreneurs.
  const every = Math.max(1, Math.floor(entrepreneurs / OFFICIALS))
  const acts = rating.flatMap((act, number) => {
    const official = number % every === 0 ? saving[number / every] : undefined
    return official ? [act, official] : [act]
  })
  await Promise.all(
    Array.from({ length: TOGETHER }, async () => {
      for (let act = acts.pop(); act; act = acts.pop()) await act()
    }),
  )
}

/** One act begins every so often, whether or not those before it are done. */
async function steady(stage: Stage, tally: Tally): Promise<void> {
  const line = { delay: DELAY, loss: LOSS }
  const [underWay, busy] = [[] as Promise<void>[], new Set<Official>()]
  const begun = Date.now()
  for (let number = 0; tally.times.length + tally.retries < A_SECOND * SECONDS; number++) {
    const official = stage.officials[number % OFFICIALS]
    if (number % 3 === 0 && official && !busy.has(official)) {
      busy.add(official)
      underWay.push(save(stage, official, tally, line).finally(() => busy.delete(official)))
    } else underWay.push(rate(stage, tally, line))
    // A rating is three requests, an answer one.
    const sent = number * (1 / 3 + 3 * (2 / 3))
    await wait(Math.max(0, begun + (sent / A_SECOND) * 1000 - Date.now()))
    if (Date.now() - begun > SECONDS * 1000) break
  }
  await Promise.all(underWay)
}

async function save(stage: Stage, official: Official, tally: Tally, line: Line): Promise<void> {
  const value = official.last === 'l2' ? 'l3' : 'l2'
  const body = {
    ...{ scan_id: official.scan, item_id: official.item, expected_version: official.version },
    ...{ status: 'answered', value: JSON.stringify(value) },
  }
  const answer = await ask(stage, 'save_answer', body, tally, line, official.bearer)
  if (!answer) return
  official.version = (answer as { version: number }).version
  official.last = value
}

let senders = 0

async function rate(stage: Stage, tally: Tally, line: Line): Promise<void> {
  const sender = `10.${(++senders >> 16) & 255}.${(senders >> 8) & 255}.${senders & 255}`
  const { place, round } = stage.places[senders % stage.places.length] ?? {}
  const answered = await ask(stage, 'rating_challenge', {}, tally, line, undefined, sender)
  const [challenge] = (answered ?? []) as { id: string; work: number }[]
  if (!challenge) return
  const paid = { challenge: challenge.id, nonce: solved(challenge) }
  await ask(
    stage,
    'reach_rating_step',
    { municipality_code: place, step: 5, ...paid },
    tally,
    line,
    undefined,
    sender,
  )
  const rating_id = randomUUID()
  const marks = (lowest: number) =>
    Array.from({ length: stage.items }, (_, item) => lowest + ((senders + item) % 5))
  const given = {
    ...{
      rating_id,
      municipality_code: place,
      language: 'nl',
      importance: marks(1),
      satisfaction: marks(1),
    },
    ...{ mark: 7, seconds: 300, given_round: round, ...paid },
  }
  if (await ask(stage, 'rate_service', given, tally, line, undefined, sender))
    tally.ratings.push(rating_id)
}

function solved({ id, work }: { id: string; work: number }): string {
  for (let nonce = 0; ; nonce++) {
    const hash = createHash('sha256').update(`${id}:${nonce}`).digest()
    if (hash.readUIntBE(0, 6) < 2 ** 48 / Math.max(work, 1)) return String(nonce)
  }
}

/** Asks until there is an answer, as the product does: what is lost on the way is sent again. */
async function ask(
  stage: Stage,
  name: string,
  body: object,
  tally: Tally,
  line: Line,
  bearer?: string,
  sender = '10.255.0.1',
): Promise<unknown> {
  const begun = performance.now()
  for (let turn = 0; turn < 20; turn++) {
    if (turn > 0) tally.retries++
    await wait(line.delay / 2)
    const lost = Math.random() < line.loss ? Math.random() : 1
    if (lost < 0.5) {
      await wait(line.delay)
      continue
    }
    const answer = await fetch(`${stage.address}/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers: {
        ...{
          apikey: stage.keys.publishableKey,
          'content-type': 'application/json',
          'x-real-ip': sender,
        },
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    })
    const text = await answer.text()
    await wait(line.delay / 2)
    if (lost < 1) continue
    tally.times.push(performance.now() - begun)
    if (answer.ok) return text === '' ? true : JSON.parse(text)
    tally.errors.push(`${name} ${answer.status} ${text.slice(0, 120)}`)
    return null
  }
  tally.errors.push(`${name}: no answer`)
  return null
}
