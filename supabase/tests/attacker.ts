import { seededRandom, type Random } from '../demo/random.ts'
import { ITEMS, own, PARTS, victim, type Rate, type Split } from './attack-people.ts'
import { CENTRE, countNoise, distance, given, normal, type Side } from './chances.ts'
import type { World } from './world.ts'

type Cell = { n: number; value: number | null; satisfied: number | null }
type Part = { split: Split; part: string; n: number; values: Record<Side, (number | null)[]> }

const SIDES = ['importance', 'satisfaction'] as const
const SPLITS = ['sector', 'size', 'contact'] as const
/** What an answer may be: none (skipped, or no experience) or 1-5. */
const ANSWERS = [0, 1, 2, 3, 4, 5] as const
const NEARLY_NONE = 0.05

type Sizes = Record<'answers' | 'satisfied' | 'part_answers' | 'most_count' | 'most_part', number>

/** What was found: of so many guesses, how many were right, and how many without the attack. */
export type Score = { guesses: number; right: number; baseline: number }
export const gain = ({ guesses, right, baseline }: Score) => (100 * (right - baseline)) / guesses

/**
 * One who wants to know what an entrepreneur answered. Of every ten ratings nine are the attacker's; of the
 * others everything is known to this one as well, but for the one answer that is looked for. We tell how
 * many answered according to the noisy count, so that an attacker who works that out gains nothing more.
 * With all numbers that a door ever showed, the likeliest answer is the guess.
 */
export class Attacker {
  private readonly world: World
  private readonly random: Random
  private readonly places: string[] = []
  /** Per municipality the blocks in order of weeks. */
  private readonly rates = new Map<string, Rate[][]>()
  /** Per municipality what was seen after each week, from week 1 on; null was not shown. */
  private readonly seen = new Map<string, Record<Side, Cell[]>[]>()
  private readonly parts = new Map<string, Part[]>()
  private responses = new Map<string, number>()
  private readonly priors = new Map<string, number[]>()
  private sizes: Sizes = { answers: 0, satisfied: 0, part_answers: 0, most_count: 0, most_part: 0 }

  constructor(world: World, seed: number) {
    this.world = world
    this.random = seededRandom(seed)
  }

  /** A round of so many weeks in all municipalities: nine ratings of the attacker and one of a victim each. */
  async playRound(weeks: number): Promise<void> {
    const { db, staff, roundId } = this.world
    const codes = await db.sql<{ code: string }>(
      `select code from public.municipality where takes_part order by code`,
    )
    this.places.push(...codes.map(({ code }) => code))
    const [sizes] = await db.sql<Sizes>(`select * from private.noise_sizes()`)
    if (sizes) this.sizes = sizes
    for (let week = 0; week < weeks; week++) {
      await this.sendBlocks(week)
      await this.look()
    }
    await db.as(staff).rpc('close_round', { round_id: roundId })
    await db.sql(`delete from private.round_release;
      update public.round set closed_at = closed_at - interval '7 days'`)
    await this.lookAtTheClosedRound()
  }

  private async sendBlocks(week: number): Promise<void> {
    const rows: string[] = []
    for (const [at, place] of this.places.entries()) {
      const mine = Array.from({ length: 9 }, (_, turn) => own(9 * week + at + turn))
      const block = [victim(this.random), ...mine]
      this.rates.set(place, [...(this.rates.get(place) ?? []), block])
      for (const { importance, satisfaction, sector, size, contact } of block) {
        const list = (values: (number | null)[]) =>
          `'{${values.map((v) => v ?? 'null').join(',')}}'`
        rows.push(
          `(gen_random_uuid(), '${this.world.roundId}', '${place}', private.this_monday() - 7, 'nl', ${list(importance)}, ${list(satisfaction)}, 7, '${sector}', '${size}', '${contact}', 300, true)`,
        )
      }
    }
    await this.world.db
      .sql(`insert into private.rating (id, round_id, municipality_code, week, language,
        importance, satisfaction, mark, sector, size, contact, seconds, valid) values ${rows.join(',')};
      update private.rating_overview set looked_on = '-infinity'; delete from private.round_release`)
  }

  /** What staff see of all; the officials of A see the same of A (attack.test.ts). */
  private async look(): Promise<void> {
    const { db, staff, roundId } = this.world
    const { rows } = await db.as(staff).rpc('needs_of_round', { round_id: roundId })
    const shown = rows as unknown as {
      municipality_code: string
      needs: Record<'importance' | 'satisfaction' | 'satisfied', number | null>[]
    }[]
    const counts = new Map(
      (
        await db.sql<{ key: string } & Record<Side, number>>(
          `select municipality_code || item_position as key, importance_n as importance,
             satisfaction_n as satisfaction from private.rating_release`,
        )
      ).map(({ key, ...count }) => [key, count]),
    )
    for (const { municipality_code: place, needs } of shown) {
      const cells = (side: Side): Cell[] =>
        needs.map((need, item) => ({
          n: counts.get(`${place}${item + 1}`)?.[side] ?? 0,
          value: need[side],
          satisfied: side === 'satisfaction' ? need.satisfied : null,
        }))
      const moment = { importance: cells('importance'), satisfaction: cells('satisfaction') }
      this.seen.set(place, [...(this.seen.get(place) ?? []), moment])
    }
  }

  private async lookAtTheClosedRound(): Promise<void> {
    const { db, roundId } = this.world
    const stranger = db.as('anonymous')
    await stranger.rpc('public_results', { round_id: roundId })
    const { rows } = await stranger.rpc('public_responses', { round_id: roundId })
    this.responses = new Map(
      rows.map((row) => [String(row['municipality_code']), Number(row['responses'])]),
    )
    const items = (
      await db.sql<{ id: string }>(
        `select item ->> 'id' as id from jsonb_array_elements(private.definition_of_round('${roundId}') -> 'ratingItems')
         with ordinality as asked (item, place) order by place`,
      )
    ).map(({ id }) => id)
    for (const place of this.places) {
      const parts = new Map<string, Part>()
      for (const split of SPLITS) {
        const asked = { round_id: roundId, municipality_code: place, split }
        for (const row of (await stranger.rpc('public_split', asked)).rows) {
          const name = String(row['part'])
          const values = { importance: empty(), satisfaction: empty() }
          const part = parts.get(split + name) ?? { split, part: name, n: Number(row['n']), values }
          parts.set(split + name, part)
          for (const side of SIDES)
            part.values[side][items.indexOf(String(row['rating_item']))] = Number(row[side])
        }
      }
      this.parts.set(place, [...parts.values()])
    }
  }

  /** How often each answer to an item is given by entrepreneurs: the published figures of the others. */
  private prior(side: Side, item: number): number[] {
    const known = this.priors.get(`${side}${item}`)
    if (known) return known
    const victims = [...this.rates.values()].flatMap((blocks) =>
      blocks.flatMap((block) => block[0] ?? []),
    )
    const times = ANSWERS.map(
      (answer) => victims.filter((rate) => given(rate[side][item]) === answer).length,
    )
    const prior = times.map((count) => (count + 0.5) / (victims.length + 3))
    this.priors.set(`${side}${item}`, prior)
    return prior
  }

  /** Guesses every answer of every victim. */
  guessAnswers(side: Side): Score {
    const score = { guesses: 0, right: 0, baseline: 0 }
    for (let item = 0; item < ITEMS; item++) {
      const prior = this.prior(side, item)
      for (const place of this.places)
        for (const [week, block] of (this.rates.get(place) ?? []).entries()) {
          const answer = given(block[0]?.[side][item])
          const posterior = this.posterior(place, week, side, item, prior)
          score.guesses++
          if (best(posterior) === answer) score.right++
          if (best(prior) === answer) score.baseline++
        }
    }
    return score
  }

  /** How likely each answer is, with what was seen before and after its block, and of the parts. */
  private posterior(
    place: string,
    week: number,
    side: Side,
    item: number,
    prior: number[],
  ): number[] {
    const seen = this.seen.get(place) ?? []
    const cell = (at: number) => seen[at]?.[side][item]
    let before = week - 1
    while (before >= 0 && cell(before)?.value == null) before--
    let after = week
    while (after < seen.length && cell(after)?.value == null) after++
    const later = cell(after)
    if (!later || later.value === null) return this.withParts(place, week, side, item, prior)
    const earlier = before < 0 ? undefined : cell(before)
    const blocks = after - before
    const between = (this.rates.get(place) ?? []).slice(before + 1, after + 1)
    const victimRate = this.rates.get(place)?.[week]?.[0]
    const others = between.flat().filter((rate) => rate !== victimRate)
    const known = (value: (rate: Rate) => number) =>
      others.reduce((sum, rate) => sum + value(rate), 0)
    const knownSum = known((rate) => distance(rate[side][item], side))
    const knownCount = known((rate) => (given(rate[side][item]) > 0 ? 1 : 0))
    const knownSatisfied = known((rate) => (given(rate[side][item]) >= 4 ? 1 : 0))
    const sumOf = (one: Cell | undefined) =>
      one?.value == null ? 0 : one.n * (one.value / 25 + 1 - CENTRE[side])
    const satisfiedOf = (one: Cell | undefined) => ((one?.satisfied ?? 0) / 100) * (one?.n ?? 0)
    // Whole points hide up to half a point each.
    const rounding = (unit: number) => Math.hypot(later.n, earlier?.n ?? 0) / unit / Math.sqrt(12)
    const deviation = Math.hypot(this.sizes.answers * Math.sqrt(blocks), rounding(25), NEARLY_NONE)
    const shareDeviation = Math.hypot(
      this.sizes.satisfied * Math.sqrt(blocks),
      rounding(100),
      NEARLY_NONE,
    )
    const posterior = ANSWERS.map((answer) => {
      const sum = sumOf(later) - sumOf(earlier) - knownSum - distance(answer, side)
      const count = later.n - (earlier?.n ?? 0) - knownCount - (answer > 0 ? 1 : 0)
      const satisfied =
        satisfiedOf(later) - satisfiedOf(earlier) - knownSatisfied - (answer >= 4 ? 1 : 0)
      return (
        (prior[answer] ?? 0) *
        normal(sum, deviation) *
        countNoise(count, this.sizes.most_count, blocks) *
        (side === 'satisfaction' ? normal(satisfied, shareDeviation) : 1)
      )
    })
    return this.withParts(place, week, side, item, posterior)
  }

  /** The same answer is also in the three parts that the entrepreneur is in, as far as they are shown. */
  private withParts(place: string, week: number, side: Side, item: number, so: number[]): number[] {
    const victimRate = this.rates.get(place)?.[week]?.[0]
    if (!victimRate) return so
    let posterior = so
    for (const part of this.parts.get(place) ?? []) {
      if (victimRate[part.split] !== part.part) continue
      const rest = this.restOfPart(place, part, side, item, victimRate)
      if (!rest) continue
      posterior = posterior.map(
        (chance, answer) => chance * normal(rest.sum - distance(answer, side), rest.deviation),
      )
    }
    return posterior
  }

  /** What is left of the sum of a part after all that are known. */
  private restOfPart(place: string, part: Part, side: Side, item: number, except: Rate) {
    const value = part.values[side][item]
    if (value == null || value <= 0 || value >= 100) return null
    const everyone = (this.rates.get(place) ?? []).flat()
    const inside = everyone.filter((rate) => rate !== except && rate[part.split] === part.part)
    const n = this.answersOfPart(place, part, side, item, inside)
    const known = inside.reduce((sum, rate) => sum + distance(rate[side][item], side), 0)
    const total = n * (value / 25 + 1 - CENTRE[side])
    const deviation = Math.hypot(this.sizes.part_answers, n / 25 / Math.sqrt(12), NEARLY_NONE)
    return { sum: total - known, deviation }
  }

  /** By how many a mean of a part was divided (private.release_splits), as well as can be told. */
  private answersOfPart(
    place: string,
    part: Part,
    side: Side,
    item: number,
    inside: Rate[],
  ): number {
    const last = this.seen.get(place)?.at(-1)
    const responses = this.responses.get(place) ?? 1
    const whole = last?.[side] ?? []
    if (side === 'importance') return (part.n * (whole[item]?.n ?? 0)) / responses
    const experiences = inside.reduce(
      (sum, rate) => sum + rate.satisfaction.filter((s) => given(s) > 0).length,
      0,
    )
    return (experiences * (whole[item]?.n ?? 0)) / whole.reduce((sum, { n }) => sum + n, 0)
  }

  /** Guesses in which part every victim is, from which parts have one more than those that are known. */
  guessParts(split: Split): Score {
    const score = { guesses: 0, right: 0, baseline: 0 }
    const names = PARTS[split]
    for (const place of this.places) {
      const shown = (this.parts.get(place) ?? []).filter((part) => part.split === split)
      if (shown.length === 0) continue
      for (const [rate] of this.rates.get(place) ?? []) {
        if (!rate) continue
        const chances = names.map((name) => {
          const part = shown.find((one) => one.part === name)
          return part ? this.chanceInside(place, part, rate) : 1
        })
        score.guesses++
        score.baseline += 1 / names.length
        if (names[chances.indexOf(Math.max(...chances))] === rate[split]) score.right++
      }
    }
    return score
  }

  /** How much likelier what is shown of a part is with the victim in it than without. */
  private chanceInside(place: string, part: Part, rate: Rate): number {
    const everyone = (this.rates.get(place) ?? []).flat()
    const known = everyone.filter((one) => one !== rate && one[part.split] === part.part).length
    let chance =
      countNoise(part.n - known - 1, this.sizes.most_part, 1) /
      countNoise(part.n - known, this.sizes.most_part, 1)
    for (const side of SIDES)
      for (let item = 0; item < ITEMS; item++) {
        const rest = this.restOfPart(place, part, side, item, rate)
        if (!rest) continue
        const prior = this.prior(side, item)
        const inside = ANSWERS.reduce<number>(
          (sum, answer) =>
            sum + (prior[answer] ?? 0) * normal(rest.sum - distance(answer, side), rest.deviation),
          0,
        )
        chance *= (inside + 1e-12) / (normal(rest.sum, rest.deviation) + 1e-12)
      }
    return chance
  }
}

const empty = () => Array.from({ length: ITEMS }, (): number | null => null)
const best = (chances: readonly number[]) => chances.indexOf(Math.max(...chances))
