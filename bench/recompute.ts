import { crossing, priority } from '#domain/comparison/importance-performance.ts'
import { definitionSchema, type Definition, type Item } from '#domain/questionnaire/definition.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { needFrom } from '#domain/quick-wins/need.ts'
import { startBackend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import { DEFINITION } from '#tests/content.ts'
import { definition as published } from '../supabase/content/2026-1/version.ts'
import { fillDemoRegion } from '../supabase/demo/fill.ts'
import { randomScans } from '../supabase/tests/random-answers.ts'

/** What the dossier says, written once more in the plainest way: of the product's own arithmetic only types are used. */
type Given = Readonly<Record<string, { status: string; value?: unknown }>>
type Scored = {
  items: Map<string, number | null>
  themes: Map<string, number | null>
  total: number | null
}

const SAME = 1e-9
const tally = new Map<string, { compared: number; other: number }>()

/** Counts one comparison; two missing numbers are the same. */
function compare(what: string, ours: number | string | null, theirs: number | string | null) {
  const counted = tally.get(what) ?? { compared: 0, other: 0 }
  const same =
    typeof ours === 'number' && typeof theirs === 'number'
      ? Math.abs(ours - theirs) <= SAME
      : ours === theirs
  tally.set(what, { compared: counted.compared + 1, other: counted.other + (same ? 0 : 1) })
}

/** Whether it is asked (dossier b): true, false, or null while that is not known. */
function asked(definition: Definition, item: Item, given: Given): boolean | null {
  const { showIf } = item
  if (!showIf) return true
  const on = definition.items.find(({ id }) => id === showIf.item)
  const before = on ? asked(definition, on, given) : null
  if (before !== true) return before
  const answer = given[showIf.item]
  if (answer?.status !== 'answered') return null
  return 'oneOf' in showIf
    ? typeof answer.value === 'string' && showIf.oneOf.includes(answer.value)
    : typeof answer.value === 'number' && answer.value >= showIf.atLeast
}

/** The score of an answer (dossier e1); null when it has none. */
function points(item: Item, value: unknown): number | null {
  if (item.kind === 'choice' || item.kind === 'yesNo')
    return item.options.find(({ id }) => id === value)?.score ?? null
  if (item.kind === 'multi') {
    let sum = 0
    for (const { id, score: each } of item.options)
      if (Array.isArray(value) && value.includes(id)) sum += each
    return sum > item.cap ? item.cap : sum
  }
  if (item.kind !== 'number' || !item.anchors || typeof value !== 'number') return null
  const x = value
  const below = item.anchors.findLast(([at]) => at <= x)
  const above = item.anchors.find(([at]) => at >= x)
  if (!below) return above?.[1] ?? null
  if (!above || above[0] === below[0]) return below[1]
  return below[1] + ((above[1] - below[1]) * (x - below[0])) / (above[0] - below[0])
}

/** Item, theme and total of a scan (dossier e1). */
function scored(definition: Definition, given: Given, route: string): Scored {
  const items = new Map<string, number | null>()
  const themes = new Map<string, number | null>()
  let [sum, weights, shown] = [0, 0, 0]
  for (const theme of definition.themes) {
    let [top, known, open] = [0, 0, 0]
    for (const item of definition.items) {
      if (item.theme !== theme.id || (route === 'short' && !item.core)) continue
      const seen = asked(definition, item, given)
      const status = seen === true ? (given[item.id]?.status ?? 'empty') : 'hidden'
      const fixed = seen === false && item.weight > 0 ? item.hiddenScore : undefined
      const value =
        status === 'answered' && item.weight > 0
          ? points(item, given[item.id]?.value)
          : (fixed ?? null)
      items.set(item.id, value)
      if (status === 'notApplicable' || (status === 'hidden' && item.hiddenScore === undefined))
        continue
      if (value === null) open += item.weight
      else [top, known] = [top + item.weight * value, known + item.weight]
    }
    const mean = known > 0 ? top / known : null
    themes.set(theme.id, mean)
    if (mean === null || known / (known + open) < 0.6) continue
    ;[sum, weights, shown] = [sum + theme.weight * mean, weights + theme.weight, shown + 1]
  }
  return { items, themes, total: shown < 6 ? null : sum / weights }
}

function compareSheet(where: string, ours: Scored, sheet: ScoreSheet) {
  for (const [id, value] of ours.items)
    compare(`${where}: scores of questions`, value, sheet.items[id]?.score ?? null)
  for (const [id, value] of ours.themes)
    compare(`${where}: scores of themes`, value, sheet.themes[id]?.score ?? null)
  compare(`${where}: totals`, ours.total, sheet.total)
}

type Row = Record<
  | 'n'
  | 'importance'
  | 'importance_margin'
  | 'satisfaction'
  | 'satisfaction_margin'
  | 'satisfied'
  | 'satisfied_margin',
  number | null
> &
  Record<
    | 'region_n'
    | 'region_importance'
    | 'region_importance_margin'
    | 'region_satisfaction'
    | 'region_satisfaction_margin'
    | 'region_satisfied'
    | 'region_satisfied_margin',
    number | null
  > & { municipality_code: string; rating_item: string }

/** Needs and quadrants of a round, from the published whole numbers (dossier e2, e3.1; Martilla & James 1977). */
function compareNeeds(rows: readonly Row[]) {
  const first = rows.filter((row) => row.municipality_code === rows[0]?.municipality_code)
  const known = first.filter((row) => row.region_importance !== null)
  const mean = (of: (row: Row) => number | null) =>
    known.reduce((sum, row) => sum + (of(row) ?? 0), 0) / known.length
  const line = {
    importance: mean((row) => row.region_importance),
    satisfaction: mean((row) => row.region_satisfaction),
  }
  const rated = (row: Row, prefix: '' | 'region_') => {
    const number = (name: string) => row[`${prefix}${name}` as keyof Row] as number
    return row[`${prefix}n`] === null
      ? null
      : {
          n: number('n'),
          importance: number('importance'),
          importanceMargin: number('importance_margin'),
          satisfaction: number('satisfaction'),
          satisfactionMargin: number('satisfaction_margin'),
          shareSatisfied: number('satisfied') / 100,
          shareMargin: number('satisfied_margin') / 100,
        }
  }
  const cross = crossing(known.flatMap((row) => rated(row, 'region_') ?? []))
  for (const row of rows) {
    const [own, region] = [rated(row, ''), rated(row, 'region_')]
    if (!region) continue
    const pulled = (mine: number, all: number) =>
      own ? (own.n * mine + 20 * all) / (own.n + 20) : all
    const importance = pulled(own?.importance ?? 0, region.importance)
    const satisfaction = pulled(own?.satisfaction ?? 0, region.satisfaction)
    compare(
      'needs',
      (importance * (100 - satisfaction)) / 100,
      needFrom(row.rating_item, own, region).need,
    )
    if (!own || !cross) continue
    const right = own.importance - line.importance
    const up = own.satisfaction - line.satisfaction
    const near = Math.abs(right) <= own.importanceMargin || Math.abs(up) <= own.satisfactionMargin
    const quadrant =
      right > 0 ? (up > 0 ? 'keepUp' : 'actFirst') : up > 0 ? 'possiblyTooMuch' : 'canWait'
    compare('quadrants', near ? 'close' : quadrant, priority(own, cross))
  }
}

/** Recomputes the demo region and two thousand random scans, and prints how many numbers are other. */
export async function benchRecompute(): Promise<void> {
  tally.clear()
  const backend = await startBackend({
    keys: generateKeys(),
    siteUrl: 'http://localhost',
    email: { send: () => Promise.resolve() },
  })
  await fillDemoRegion(backend.sql)
  const definition = definitionSchema.parse(published)
  const scans = await backend.sql<{ route: string; answers: Given; sheet: ScoreSheet }>(
    `select submission.route, submission.answers, submission_sheet.sheet
     from public.submission join public.submission_sheet on submission_id = submission.id`,
  )
  for (const { route, answers, sheet } of scans)
    compareSheet('demo, in the database', scored(definition, answers, route), sheet)
  const rounds = await backend.sql<{ id: string }>('select id from public.round')
  for (const { id } of rounds)
    compareNeeds(
      await backend
        .sql(`select private.keep_figures('${id}')`)
        .then(() => backend.sql<Row>(`select * from private.needs_of('${id}') order by 1, 2`)),
    )
  await backend.close()
  for (const { answers } of randomScans(DEFINITION, 2000, 7))
    compareSheet(
      'random, in TypeScript',
      scored(DEFINITION, answers, 'full'),
      score(DEFINITION, answers, 'full'),
    )
  console.log(
    `\nRecomputed by the dossier (${scans.length} scans of the demo, ${rounds.length} rounds, 2000 random scans), to ${SAME}:`,
  )
  for (const [what, { compared, other }] of tally)
    console.log(`${what.padEnd(44)}${String(compared).padStart(8)} compared, ${other} other`)
  if ([...tally.values()].some(({ other }) => other > 0)) process.exitCode = 1
}
