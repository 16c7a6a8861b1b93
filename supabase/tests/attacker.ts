import {
  leak,
  narrow,
  others,
  type Known,
  type Limits,
  type Relation,
} from '#tests/attack/solver.ts'
import type { Voice } from './database.ts'
import { A, B, C, type World } from './world.ts'

/**
 * Officials, staff and strangers who put everything together that they were ever shown. They have the
 * source code, and we tell them how many answered: they look for what was answered.
 */
type Need = {
  rating_item: string
  need: number
  basis: string
  n: number | null
  importance: number
  satisfaction: number
  share_satisfied: number
  region_n: number | null
  region_importance: number
  region_satisfaction: number
}
type Counts = { importance: number; satisfaction: number }
/** Of which answers a number is, as far as it is told; `withheld`: hidden since a flood was taken back. */
type Release = Counts & { version: string; withheld: boolean }
type Measure = 'importance' | 'satisfaction' | 'satisfied'

const PLACES = [A, B, C]
const ENDS = { importance: [1, 5], satisfaction: [1, 5], satisfied: [0, 1] } as const
const MEASURES = ['importance', 'satisfaction', 'satisfied'] as const
const SPLITS = ['sector', 'size', 'contact'] as const
const CELL: Limits = { sum: 10, unanimous: 30 }
const NEWCOMERS: Limits = { sum: 5, unanimous: 30 }
const SHRINKAGE = 20
const BATCH = 5

const near = (a: number, b: number) => Math.abs(a - b) < 1e-7
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
const sumsOf = (n: number, measure: Measure) => range(ENDS[measure][0] * n, ENDS[measure][1] * n)
const percent = (sum: number, n: number, measure: Measure) =>
  measure === 'satisfied' ? (100 * sum) / n : 25 * (sum / n - 1)

export class Attacker {
  /** Per item and municipality what was shown of each release, oldest first. */
  private readonly releases = new Map<string, Map<string, Record<Measure, Known>>>()
  /** The same in the order of looking: what was released comes back when a flood was taken back. */
  private readonly moments = new Map<string, string[]>()
  /** Per series after how many moments the next does not build on the one before it. */
  private readonly breaks = new Map<string, Set<number>>()
  private readonly small = new Map<string, { counts: Counts; pairs: Set<string> }>()
  private readonly relations: { relation: Relation; limits: Limits }[] = []
  private readonly found = new Set<string>()
  private shownSum = new Map<string, number>()
  private eighths = new Map<string, number>()

  private readonly world: World
  private readonly smallIsExact: boolean

  /** @param smallIsExact whether the code calculates needs of few answers with their exact sums. */
  constructor(world: World, smallIsExact = false) {
    this.world = world
    this.smallIsExact = smallIsExact
  }

  /** Runs the published code on every possible sum. */
  async readTheCode(): Promise<void> {
    const rows = await this.world.db.sql<
      Record<'n' | 'lo' | 'total' | 'shown' | 'eighths', number>
    >(
      `select n, lo, total, private.without_ends(total, n, lo, hi, 30) as shown, private.eighths(total, n, lo, hi) as eighths
       from generate_series(1, 60) as n, (values (1, 5), (0, 1)) as ends (lo, hi), generate_series(lo * n, hi * n) as total`,
    )
    this.shownSum = new Map(rows.map(({ n, lo, total, shown }) => [`${lo}/${n}/${total}`, shown]))
    this.eighths = new Map(
      rows.map(({ n, lo, total, eighths }) => [`${lo}/${n}/${total}`, eighths]),
    )
  }

  /** Looks at the live numbers of these municipalities, each as who may. */
  async lookAt(municipalities: readonly string[]): Promise<void> {
    const counts = await this.released()
    const ofRegion: (() => void)[] = []
    for (const municipality of municipalities) {
      const asked = { round_id: this.world.roundId, municipality_code: municipality }
      const reply = await this.memberFor(municipality).rpc('needs', asked)
      for (const [index, row] of (reply.rows as unknown as Need[]).entries()) {
        const cell = counts.get(`${municipality}/${index + 1}`)
        if (cell?.withheld) this.breakOff(`${municipality} ${row.rating_item}`)
        else if (row.n !== null && cell) this.remember(municipality, row, cell)
        else if (row.basis === 'small' && cell) this.calculateBack(municipality, row, cell)
        if (row.region_n !== null)
          ofRegion.push(() => this.subtractFromRegion(row, index + 1, counts))
      }
    }
    // First all municipalities: what was seen of them is what there is to subtract.
    for (const subtract of ofRegion) subtract()
  }

  private memberFor(municipality: string): Voice {
    const { db, officialA, officialB, staff } = this.world
    return db.as(municipality === A ? officialA : municipality === B ? officialB : staff)
  }

  private breakOff(series: string): void {
    const after = this.moments.get(series)?.length ?? 0
    this.breaks.set(series, (this.breaks.get(series) ?? new Set()).add(after))
  }

  private async released(): Promise<Map<string, Release>> {
    const rows = await this.world.db.sql<{ key: string } & Release>(
      `select municipality_code || '/' || item_position as key, importance_n as importance,
         satisfaction_n as satisfaction, withheld,
         concat_ws('/', importance_n, importance_sum, satisfaction_n, satisfaction_sum) as version
       from private.rating_release`,
    )
    return new Map(rows.map(({ key, ...counts }) => [key, counts]))
  }

  private remember(municipality: string, row: Need, counts: Release): void {
    const series = `${municipality} ${row.rating_item}`
    const seen = this.releases.get(series) ?? new Map<string, Record<Measure, Known>>()
    this.releases.set(series, seen)
    const key = counts.version
    const moments = this.moments.get(series) ?? []
    if (moments.at(-1) !== key) this.moments.set(series, [...moments, key])
    if (seen.has(key)) return
    const know = (measure: Measure, n: number, shown: number) => {
      const possible = sumsOf(n, measure).filter((sum) =>
        near(
          percent(this.shownSum.get(`${ENDS[measure][0]}/${n}/${sum}`) ?? -1, n, measure),
          shown,
        ),
      )
      return this.group(`${series} ${measure} of ${n}`, measure, n, possible)
    }
    seen.set(key, {
      importance: know('importance', counts.importance, row.importance),
      satisfaction: know('satisfaction', counts.satisfaction, row.satisfaction),
      satisfied: know('satisfied', counts.satisfaction, 100 * row.share_satisfied),
    })
  }

  private group(name: string, measure: Measure, n: number, possible: readonly number[]): Known {
    const [lowest, highest] = ENDS[measure]
    const bounds = possible.length > 0 ? possible : [lowest * n, highest * n]
    return { name, n, least: Math.min(...bounds), most: Math.max(...bounds), lowest, highest }
  }

  /** Which answers of few give the need that is shown, at every moment with another region. */
  private calculateBack(municipality: string, row: Need, counts: Counts): void {
    const series = `${municipality} ${row.rating_item}`
    const weigh = (sum: number, n: number, region: number) =>
      this.smallIsExact
        ? (n * percent(sum, n, 'importance') + SHRINKAGE * region) / (n + SHRINKAGE)
        : (BATCH * 12.5 * (this.eighths.get(`1/${n}/${sum}`) ?? -1) + SHRINKAGE * region) /
          (BATCH + SHRINKAGE)
    const pairs = new Set<string>()
    for (const i of sumsOf(counts.importance, 'importance'))
      for (const s of sumsOf(counts.satisfaction, 'satisfaction')) {
        const importance = weigh(i, counts.importance, row.region_importance)
        const satisfaction = weigh(s, counts.satisfaction, row.region_satisfaction)
        if (near((importance * (100 - satisfaction)) / 100, row.need)) pairs.add(`${i}/${s}`)
      }
    const before = this.small.get(series)
    const kept = before ? [...pairs].filter((pair) => before.pairs.has(pair)) : [...pairs]
    this.small.set(series, { counts, pairs: new Set(kept) })
  }

  private subtractFromRegion(row: Need, position: number, counts: Map<string, Release>): void {
    const parts = PLACES.flatMap((place) => {
      const cell = counts.get(`${place}/${position}`)
      if (!cell || cell.withheld) return []
      const known = this.releases.get(`${place} ${row.rating_item}`)?.get(cell.version)
      return [{ cell, known }]
    })
    const shown = parts.filter(({ known }) => known)
    const fewest = (from: typeof parts) =>
      from.reduce((sum, { cell }) => sum + Math.min(cell.importance, cell.satisfaction), 0)
    if (row.region_n === fewest(shown)) return
    for (const measure of ['importance', 'satisfaction'] as const) {
      const n = parts.reduce((sum, { cell }) => sum + cell[measure], 0)
      const mean = measure === 'importance' ? row.region_importance : row.region_satisfaction
      const sum = Math.round((mean / 25 + 1) * n)
      const whole = this.group(`region ${row.rating_item} ${measure}`, measure, n, [sum])
      const known = shown.flatMap((part) => part.known?.[measure] ?? [])
      this.relations.push({ relation: { whole, parts: known }, limits: CELL })
    }
  }

  /** After closing: everything that is public, and the splits. */
  async lookAtTheClosedRound(): Promise<void> {
    await this.lookAt(PLACES)
    const counts = await this.released()
    const stranger = this.world.db.as('anonymous')
    const { rows } = await stranger.rpc('public_results', { round_id: this.world.roundId })
    const items = [...new Set(rows.map((row) => String(row['rating_item'])))]
    for (const row of rows)
      if (row['municipality_code'] !== null && row['indicative'] === true)
        if (row['importance_margin'] === 0 || row['satisfaction_margin'] === 0)
          this.found.add(`${String(row['rating_item'])}: no spread, so all said the same`)
    const partCounts = await this.world.db.sql<{ key: string } & Counts>(
      `select concat_ws('/', municipality_code, item_position, split, part) as key,
         importance_n as importance, satisfaction_n as satisfaction from private.rating_split`,
    )
    const countOf = new Map(partCounts.map(({ key, ...cell }) => [key, cell]))
    for (const place of PLACES) {
      const parts: Part[] = []
      for (const split of SPLITS) {
        const asked = { round_id: this.world.roundId, municipality_code: place, split }
        for (const row of (await stranger.rpc('public_split', asked)).rows as unknown as Shown[]) {
          const position = await this.positionOf(row.rating_item)
          const cell = countOf.get([place, position, split, row.part].join('/'))
          if (cell) parts.push({ ...row, split, position, known: this.knownPart(place, row, cell) })
        }
      }
      for (const item of items) this.subtractParts(place, item, parts, counts)
    }
  }

  private positions: readonly string[] | undefined
  private async positionOf(item: string): Promise<number> {
    this.positions ??= (
      await this.world.db.sql<{ id: string }>(
        `select item ->> 'id' as id from jsonb_array_elements(private.definition_of_round('${this.world.roundId}') -> 'ratingItems')
         with ordinality as asked (item, place) order by place`,
      )
    ).map(({ id }) => id)
    return this.positions.indexOf(item) + 1
  }

  private knownPart(place: string, row: Shown, cell: Counts): Record<Measure, Known> {
    const know = (measure: Measure, n: number) => {
      const possible = sumsOf(n, measure).filter(
        (sum) => Math.abs(percent(sum, n, measure) - row[measure]) <= 0.5 + 1e-9,
      )
      return this.group(`${place} ${row.rating_item} ${row.part} ${measure}`, measure, n, possible)
    }
    return {
      importance: know('importance', cell.importance),
      satisfaction: know('satisfaction', cell.satisfaction),
      satisfied: know('satisfied', cell.satisfaction),
    }
  }

  private subtractParts(
    place: string,
    item: string,
    all: readonly Part[],
    counts: Map<string, Release>,
  ): void {
    const parts = all.filter(({ rating_item }) => rating_item === item)
    const position = parts[0]?.position
    const cell = counts.get(`${place}/${position}`)
    const whole = cell && this.releases.get(`${place} ${item}`)?.get(cell.version)
    for (const measure of MEASURES) {
      for (const split of SPLITS) {
        const shown = parts.filter((part) => part.split === split && !part.part.includes('/'))
        if (whole && shown.length > 0) this.subtract(whole[measure], shown, measure)
        // Two questions crossed: the parts of a part.
        for (const part of parts) {
          const inside = parts.filter(({ part: name }) => name.startsWith(`${part.part}/`))
          if (inside.length > 0) this.subtract(part.known[measure], inside, measure)
        }
      }
    }
  }

  private subtract(whole: Known, parts: readonly Part[], measure: Measure): void {
    const relation = { whole, parts: parts.map(({ known }) => known[measure]) }
    this.relations.push({ relation, limits: CELL })
  }

  /** What is known of answers that were too few to show: they only weigh in the ranking. */
  private few(series: string, measure: Measure): Known[] {
    const cell = this.small.get(series)
    if (!cell || measure === 'satisfied') return []
    const index = measure === 'importance' ? 0 : 1
    const possible = [...cell.pairs].map((pair) => Number(pair.split('/')[index]))
    return [this.group(`${series} ${measure} of few`, measure, cell.counts[measure], possible)]
  }

  /** Everything that can be told of a hidden cell or a single response. */
  findings(): readonly string[] {
    const relations = [...this.relations]
    const cells: Known[] = relations.flatMap(({ relation }) => relation.parts)
    for (const series of new Set([...this.small.keys(), ...this.releases.keys()]))
      for (const measure of MEASURES) {
        const shown = (this.moments.get(series) ?? []).flatMap(
          (version) => this.releases.get(series)?.get(version) ?? [],
        )
        const few = this.few(series, measure)
        const moments = [...few, ...shown.map((release) => release[measure])]
        cells.push(...moments)
        for (const [index, now] of moments.entries()) {
          const before = moments[index - 1]
          if (!before || this.breaks.get(series)?.has(index - few.length)) continue
          // Fewer than before: a flood was taken back, and the difference is what it said.
          const [whole, part] = before.n > now.n ? [before, now] : [now, before]
          relations.push({ relation: { whole, parts: [part] }, limits: NEWCOMERS })
        }
      }
    narrow(relations.map(({ relation }) => relation))
    const told = [
      ...cells.map((cell) => leak(cell, CELL)),
      ...relations.map(({ relation, limits }) => leak(others(relation), limits)),
    ]
    return [...new Set([...this.found, ...told.filter((line) => line !== null)])]
  }
}

type Shown = { part: string; rating_item: string } & Record<Measure, number>
type Part = Shown & { split: string; position: number; known: Record<Measure, Known> }
