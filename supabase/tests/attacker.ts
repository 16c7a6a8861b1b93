import { ITEMS, PARTS, type Rate, type Split } from './attack-people.ts'
import { SIDES, type AttackedRound, type Cell, type Moment, type Part } from './attacked-round.ts'
import { ANSWERS, countNoise, CENTRE, distance, given, normal, squares } from './chances.ts'
import type { Side, Target } from './chances.ts'

/** Where a victim's rating is: in which municipality, and in which block of it. */
export type Victim = { place: string; block: number; rate: Rate }
/** What was found: of so many guesses, how many were right, and how many without the attack. */
export type Score = { guesses: number; right: number; baseline: number }
export const gain = ({ guesses, right, baseline }: Score) => (100 * (right - baseline)) / guesses

const NEARLY_NONE = 0.05
const all = <Value>(values: readonly Value[], value: (one: Value) => number) =>
  values.reduce((sum, one) => sum + value(one), 0)
const best = (chances: readonly number[]) => chances.indexOf(Math.max(...chances))

/**
 * One who wants to know what an entrepreneur answered. Of every ten ratings nine are the attacker's; of the
 * others everything is known to this one as well, but for the one answer that is looked for. The guess is the
 * likeliest answer, after all that any door showed in all rounds in which the victims answered the same.
 */
export class Attacker {
  private readonly rounds: readonly AttackedRound[]
  private readonly victims: readonly Victim[]

  constructor(rounds: readonly AttackedRound[], victims: readonly Victim[]) {
    this.rounds = rounds
    this.victims = victims
  }

  /** How often each answer is given by entrepreneurs: the published figures of the others. */
  private prior(target: Target, item: number): number[] {
    const answers = this.victims.map(({ rate }) => answerOf(rate, target, item))
    return ANSWERS[target].map(
      (answer) =>
        (answers.filter((one) => one === answer).length + 0.5) /
        (answers.length + ANSWERS[target].length / 2),
    )
  }

  /** Guesses every answer of every victim. */
  guessAnswers(target: Target): Score {
    const score = { guesses: 0, right: 0, baseline: 0 }
    for (let item = 0; item < (target === 'mark' ? 1 : ITEMS); item++) {
      const prior = this.prior(target, item)
      for (const victim of this.victims) {
        const answer = answerOf(victim.rate, target, item)
        const posterior = this.rounds.reduce((chances, round) => {
          const likely = Sight.of(round, victim).likely(target, item)
          return chances.map((chance, at) => chance * (likely[at] ?? 0))
        }, prior)
        score.guesses++
        if (best(posterior) === answer) score.right++
        if (best(prior) === answer) score.baseline++
      }
    }
    return score
  }

  /** Guesses in which part every victim is, from which parts have one more than those that are known. */
  guessParts(split: Split): Score {
    const score = { guesses: 0, right: 0, baseline: 0 }
    const names = PARTS[split]
    const priors = {
      importance: Array.from({ length: ITEMS }, (_, item) => this.prior('importance', item)),
      satisfaction: Array.from({ length: ITEMS }, (_, item) => this.prior('satisfaction', item)),
    }
    for (const victim of this.victims) {
      const chances = names.map(() => 1)
      let shown = false
      for (const round of this.rounds)
        for (const part of round.parts.get(victim.place) ?? [])
          if (part.split === split) {
            shown = true
            const at = names.indexOf(part.part)
            chances[at] = (chances[at] ?? 1) * Sight.of(round, victim).chanceInside(part, priors)
          }
      if (!shown) continue
      score.guesses++
      score.baseline += 1 / names.length
      if (names[best(chances)] === victim.rate[split]) score.right++
    }
    return score
  }
}

const answerOf = (rate: Rate, target: Target, item: number) =>
  given(target === 'mark' ? rate.mark : rate[target][item])

/** Those that are known of a part, but for the victim, and what they answered together. */
type Inside = { others: Rate[]; experiences: number }

/** What one round shows of one victim; worked out once, also for who joins that round to others. */
class Sight {
  private static readonly known = new WeakMap<AttackedRound, Map<Victim, Sight>>()

  static of(round: AttackedRound, victim: Victim): Sight {
    const ofRound = Sight.known.get(round) ?? new Map<Victim, Sight>()
    Sight.known.set(round, ofRound)
    const sight = ofRound.get(victim) ?? new Sight(round, victim)
    ofRound.set(victim, sight)
    return sight
  }

  private readonly round: AttackedRound
  private readonly victim: Victim
  private readonly weighed = new Map<string, number[]>()
  private readonly chances = new Map<Part, number>()
  private readonly insides = new Map<Part, Inside>()

  constructor(round: AttackedRound, victim: Victim) {
    this.round = round
    this.victim = victim
  }

  private get ownBlocks() {
    return this.round.blocks.get(this.victim.place) ?? []
  }

  /** How likely what this round shows is, with each answer. */
  likely(target: Target, item: number): number[] {
    const known = this.weighed.get(`${target}${item}`)
    if (known) return known
    const views = [this.difference(target, item)]
    if (target !== 'mark') views.push(this.spread(target, item), ...this.inParts(target, item))
    const likely = ANSWERS[target].map((answer) =>
      views.reduce((product, view) => product * (view ? view(answer) : 1), 1),
    )
    this.weighed.set(`${target}${item}`, likely)
    return likely
  }

  private cell(moment: Moment | undefined, target: Target, item: number): Cell | null {
    return moment?.cells.get(this.victim.place)?.[target][item] ?? null
  }

  /** What was shown last before the block of the victim, taken from what was shown first with it. */
  private difference(target: Target, item: number): ((answer: number) => number) | null {
    const { moments, sizes } = this.round
    const shows = (moment: Moment) => this.cell(moment, target, item) !== null
    const after = moments.find((moment) => moment.blocks > this.victim.block && shows(moment))
    const before = moments.findLast((moment) => moment.blocks <= this.victim.block && shows(moment))
    const later = this.cell(after, target, item)
    if (!after || !later) return null
    const earlier = this.cell(before, target, item)
    const blocks = after.blocks - (before?.blocks ?? 0)
    const others = this.ownBlocks
      .slice(before?.blocks ?? 0, after.blocks)
      .flat()
      .filter((rate) => rate !== this.victim.rate)
      .map((rate) => answerOf(rate, target, item))
    // A mean of answers is shown on 0-100 for the scale of 1-5; a mark as it is, in halves below thirty.
    const unit = target !== 'mark' ? 1 / 25 : later.n < 30 ? 0.5 : 0.1
    const toScale = (value: number) => (target === 'mark' ? value : value / 25 + 1) - CENTRE[target]
    const sum = toSum(later, toScale) - toSum(earlier, toScale)
    const satisfied = satisfiedOf(later) - satisfiedOf(earlier)
    const knownSum = all(others, (answer) => distance(answer, target))
    const knownCount = others.filter((answer) => answer > 0).length
    const knownSatisfied = others.filter((answer) => answer >= 4).length
    // Rounding hides up to half a unit each.
    const rounding = (size: number) => (Math.hypot(later.n, earlier?.n ?? 0) * size) / Math.sqrt(12)
    const deviation = (size: number, rounded: number) =>
      Math.hypot(size * Math.sqrt(blocks), rounding(rounded), NEARLY_NONE)
    const ofSum = deviation(target === 'mark' ? sizes.marks : sizes.answers, unit)
    const ofShare = deviation(sizes.satisfied, 1 / 100)
    return (answer) =>
      normal(sum - knownSum - distance(answer, target), ofSum) *
      countNoise(
        later.n - (earlier?.n ?? 0) - knownCount - (answer > 0 ? 1 : 0),
        sizes.counts,
        sizes.most_count,
        blocks,
      ) *
      (later.satisfied === null
        ? 1
        : normal(satisfied - knownSatisfied - (answer >= 4 ? 1 : 0), ofShare))
  }

  /** The spread of the region holds every answer, without noise: what it would be with each. */
  private spread(side: Side, item: number): ((answer: number) => number) | null {
    const { blocks, moments } = this.round
    const { place, block, rate } = this.victim
    const moment = moments.find((one) => one.blocks > block)
    if (!moment || blocks.size < 3) return null
    const known = squaresUpTo(this.round, moment.blocks)[side]
    const ours = blocks.get(place)?.[block] ?? []
    const without = this.round.squaresOf(ours, side, item)
    const others = ours.filter((one) => one !== rate).map((one) => given(one[side][item]))
    // In whole points; an attack without that guard reads a hundred thousandth.
    const seen = moment.spread[side]
    const unit = seen > 100 ? 1e5 : 1
    return (answer) => {
      const mine = squares([...others, answer])
      const sum = known.sum - without.sum + mine.sum
      const freedom = known.freedom - without.freedom + mine.freedom
      return Math.abs(Math.round(25 * unit * Math.sqrt(sum / freedom)) - seen) <= unit / 1e5
        ? 1
        : 1e-9
    }
  }

  /** The same answer is also in the three parts that the entrepreneur is in, as far as they are shown. */
  private inParts(side: Side, item: number) {
    return (this.round.parts.get(this.victim.place) ?? [])
      .filter((part) => this.victim.rate[part.split] === part.part)
      .map((part) => {
        const rest = this.restOfPart(part, side, item)
        return (
          rest && ((answer: number) => normal(rest.sum - distance(answer, side), rest.deviation))
        )
      })
  }

  /** What is left of the sum of a part after all that are known. */
  private restOfPart(part: Part, side: Side, item: number) {
    const value = part.values[side][item]
    if (value == null || value <= 0 || value >= 100) return null
    const { others, experiences } = this.inside(part)
    const n = this.answersOfPart(part, side, item, experiences)
    const known = all(others, (rate) => distance(rate[side][item], side))
    const total = n * (value / 25 + 1 - CENTRE[side])
    const rounding = n / 25 / Math.sqrt(12)
    const deviation = Math.hypot(this.round.sizes.part_answers, rounding, NEARLY_NONE)
    return { sum: total - known, deviation }
  }

  private inside(part: Part): Inside {
    const known = this.insides.get(part)
    if (known) return known
    const others = this.ownBlocks
      .flat()
      .filter((rate) => rate !== this.victim.rate && rate[part.split] === part.part)
    const experiences = all(others, (rate) => rate.satisfaction.filter((s) => given(s) > 0).length)
    this.insides.set(part, { others, experiences })
    return { others, experiences }
  }

  /** By how many a mean of a part was divided (private.release_splits), as well as can be told. */
  private answersOfPart(part: Part, side: Side, item: number, experiences: number): number {
    const { moments, responses } = this.round
    const whole = moments.at(-1)?.cells.get(this.victim.place)?.[side] ?? []
    const ofItem = whole[item]?.n ?? 0
    if (side === 'importance') return (part.n * ofItem) / (responses.get(this.victim.place) ?? 1)
    return (experiences * ofItem) / all(whole, (cell) => cell?.n ?? 0)
  }

  /**
   * How much likelier what is shown of a part is with the victim in it than without.
   * @param priors of this round's victims: the same whoever asks.
   */
  chanceInside(part: Part, priors: Record<Side, number[][]>): number {
    const before = this.chances.get(part)
    if (before !== undefined) return before
    const { part_counts, most_part } = this.round.sizes
    const known = this.inside(part).others.length
    let chance =
      countNoise(part.n - known - 1, part_counts, most_part) /
      countNoise(part.n - known, part_counts, most_part)
    for (const side of SIDES)
      for (const [item, prior] of priors[side].entries()) {
        const rest = this.restOfPart(part, side, item)
        if (!rest) continue
        const inside = all(
          ANSWERS[side],
          (answer) =>
            (prior[answer] ?? 0) * normal(rest.sum - distance(answer, side), rest.deviation),
        )
        chance *= (inside + 1e-12) / (normal(rest.sum, rest.deviation) + 1e-12)
      }
    this.chances.set(part, chance)
    return chance
  }
}

const toSum = (cell: Cell | null, toScale: (value: number) => number) =>
  cell ? cell.n * toScale(cell.value) : 0
const satisfiedOf = (cell: Cell | null) => ((cell?.satisfied ?? 0) / 100) * (cell?.n ?? 0)

const squaresKnown = new WeakMap<AttackedRound, Map<number, ReturnType<typeof addedSquares>>>()

/** Of all municipalities and items together, with so many blocks; worked out once. */
function squaresUpTo(round: AttackedRound, blocks: number) {
  const known = squaresKnown.get(round) ?? new Map<number, ReturnType<typeof addedSquares>>()
  squaresKnown.set(round, known)
  const added = known.get(blocks) ?? addedSquares(round, blocks)
  known.set(blocks, added)
  return added
}

function addedSquares(round: AttackedRound, blocks: number) {
  const total = { importance: { sum: 0, freedom: 0 }, satisfaction: { sum: 0, freedom: 0 } }
  for (const ofPlace of round.blocks.values())
    for (const block of ofPlace.slice(0, blocks))
      for (const side of SIDES)
        for (let item = 0; item < ITEMS; item++) {
          const { sum, freedom } = round.squaresOf(block, side, item)
          total[side].sum += sum
          total[side].freedom += freedom
        }
  return total
}
