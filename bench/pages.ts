/**
 * Measures the pages of staff that show all municipalities of a round, in the built product on a PostgreSQL server:
 * for 16 municipalities and, once there are as many as in the country, for 342. Of each page: from opening it until
 * its table is on the screen, until all its rows are in the page, and how long its longest question to the database took.
 */
import { randomUUID } from 'node:crypto'
import { chromium, type Browser, type Page } from '@playwright/test'
import postgres from 'postgres'
import { DEFINITION } from '#tests/content.ts'
import { startPostgres } from '#tests/postgres-server.ts'
import { browserOptions } from '../tests/browser.ts'
import { signIn } from '../tests/e2e/people.ts'
import { randomScans } from '../supabase/tests/random-answers.ts'
import { emptyDatabase } from '../supabase/tests/real-postgres.ts'
import { withProduct, type Options } from './product.ts'

const SIZES = [16, 342]
/** The address of each page, and what is there when its first screen is. */
const PAGES = {
  board: ['/eszl?ronde=', '.stacked-table tbody tr'],
  round: ['/eszl/rondes/', '.stacked-table tbody tr'],
  people: ['/eszl/mensen', '.stacked-table tbody tr'],
  mail: ['/eszl/mail', '.stacked-table tbody tr'],
  contradictions: ['/eszl/tegenstrijdigheden?ronde=', '.stacked-table tbody tr'],
  log: ['/eszl/logboek', '.stacked-table tbody tr'],
  compare: ['/eszl/vergelijken?ronde=', '.heatmap tbody tr'],
} as const
type Name = keyof typeof PAGES

type Visit = { shown: number; all: number; rows: number; question: number; kilobytes: number }

/**
 * @param options.runs how often each page is opened; the first time does not count.
 * @param options.only these pages, by name: `--only board,log`.
 */
export async function benchPages({ runs, only }: Options): Promise<void> {
  const chosen = only?.split(',')
  const names = (Object.keys(PAGES) as Name[]).filter((name) => chosen?.includes(name) ?? true)
  const server = await startPostgres()
  try {
    const { url } = await emptyDatabase(server.url)
    await withProduct(
      async (address) => {
        const sql = postgres(url, { max: 1, onnotice: () => undefined })
        const browser = await chromium.launch(browserOptions())
        const page = await signedIn(browser, address)
        console.log(`pages: medians of ${runs} visits, milliseconds`)
        console.log(
          'page            municipalities  first screen  all rows  rows  longest question  kilobytes',
        )
        for (const size of SIZES) {
          const round = await stage(sql, size)
          for (const name of names)
            report(name, size, await visits(page, name, round, Number(runs)))
        }
        await browser.close()
        await sql.end()
      },
      { database: url },
    )
  } finally {
    await server.stop()
  }
}

function report(name: Name, size: number, visits: readonly Visit[]): void {
  const median = (of: keyof Visit) =>
    String(
      Math.round(visits.map((one) => one[of]).sort((a, b) => a - b)[visits.length >> 1] ?? NaN),
    )
  const cells = [
    [String(size), 14],
    [median('shown'), 12],
    [median('all'), 8],
    [median('rows'), 4],
    [median('question'), 16],
    [median('kilobytes'), 9],
  ] as const
  console.log([name.padEnd(14), ...cells.map(([text, width]) => text.padStart(width))].join('  '))
}

/** One person of staff for all visits. */
async function signedIn(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL, viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' },
  })
  const page = await context.newPage()
  // The loader of TypeScript names functions with it.
  await page.addInitScript('globalThis.__name = (named) => named')
  await signIn(page, 'staff')
  return page
}

async function visits(page: Page, name: Name, round: string, runs: number) {
  const [path, table] = PAGES[name]
  const found: Visit[] = []
  for (let run = 0; run <= runs; run += 1) {
    const one = await visit(page, /[=/]$/.test(path) ? path + round : path, table)
    if (run > 0) found.push(one)
  }
  return found
}

/** Rows have come when for a second and a half there are no more of them. */
async function visit(page: Page, path: string, table: string): Promise<Visit> {
  await page.goto(path, { waitUntil: 'commit' })
  return page.evaluate(async (selector) => {
    const QUIET_MS = 1_500
    const rows = () => document.querySelectorAll(selector).length
    const painted = () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() => setTimeout(() => done(performance.now()))),
      )
    while (rows() === 0 && performance.now() < 60_000) await painted()
    const shown = await painted()
    let [all, count] = [shown, rows()]
    for (let now = shown; now - all < QUIET_MS;) {
      now = await painted()
      if (rows() !== count) [all, count] = [now, rows()]
    }
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/rest/v1/')) as PerformanceResourceTiming[]
    return {
      ...{ shown, all, rows: count },
      question: Math.max(
        0,
        ...asked.map(({ responseStart, requestStart }) => responseStart - requestStart),
      ),
      kilobytes: asked.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0) / 1024,
    }
  }, table)
}

/** A round of so many municipalities, answered at random, each with a coordinator who has a mail; and nothing else open. */
async function stage(sql: postgres.Sql, size: number): Promise<string> {
  const round = randomUUID()
  await sql.unsafe(`
    update public.round set state = 'closed', closed_at = now() where state = 'open';
    insert into public.municipality
      (code, name, short_name, slug, subregion, size_class, inhabitants, rural, tile_row, tile_column)
    select 'GM' || 5000 + n, 'Plaats ' || n, 'P' || n, 'plaats-' || translate(n::text, '0123456789', 'abcdefghij'),
      (select min(id) from public.subregion), 'small', 10000, true, 100 + n / 20, n % 20
    from generate_series(1, ${size} - (select count(*)::int from public.municipality)) as n;
    insert into public.round (id, name, questionnaire_version, closes_on)
    values ('${round}', 'Ronde van ${size}', '2026-1', private.today() + 30);
    insert into public.round_participant
    select '${round}', code, 'takes_part' from public.municipality order by code limit ${size};
    insert into public.invitation (email, role, municipality_code)
    select 'coordinator@' || lower(code) || '.example', 'coordinator', code from public.municipality on conflict do nothing;
    insert into public.scan (round_id, municipality_code, state)
    select round_id, municipality_code, 'in_progress' from public.round_participant where round_id = '${round}'`)
  const scans = await sql<{ id: string }[]>`select id from public.scan where round_id = ${round}`
  for (const [index, { answers }] of randomScans(DEFINITION, size, size).entries())
    await sql`insert into public.answer (scan_id, item_id, status, value, reason, version)
      select ${scans[index]?.id ?? ''}, key, value ->> 'status', value -> 'value', coalesce(value ->> 'reason', ''), 1
      from jsonb_each(${sql.json(answers)})`
  // Half of them signed, so that there is something to compare.
  await sql.unsafe(`
    with handed_in as (
      update public.scan set state = 'submitted', submitted_at = now(), handed_in_at = now(),
        handed_in_by = gen_random_uuid(), handed_in_name = 'Iris Jansen', handed_in_hash = '-'
      where round_id = '${round}' and municipality_code in (
        select municipality_code from public.scan where round_id = '${round}' order by 1 limit ${size} / 2
      )
      returning id, route
    ), signed as (
      insert into public.submission (scan_id, number, questionnaire_version, route, answers, hash,
        handed_in_by, handed_in_name, handed_in_at, signed_by, signed_name, signature_version)
      select id, 1, '2026-1', route, private.shared_answers(id), repeat('0', 64), gen_random_uuid(), 'Iris Jansen',
        now(), gen_random_uuid(), 'Sem Bos', 1
      from handed_in
      returning id, answers, route
    )
    insert into public.submission_sheet
    select id, private.score_scan(private.definition_of_round('${round}'), answers, route) from signed;
    select private.log_act('scan_signed', municipality_code, round_id, 'scan', id::text, by_system => true)
    from public.scan where round_id = '${round}';
    analyze`)
  return round
}
