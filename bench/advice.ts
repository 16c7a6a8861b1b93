import type { Measure } from '#domain/quick-wins/measure.ts'
import { isQuickWin } from '#domain/quick-wins/measure.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import {
  candidates,
  rankCandidates,
  topOf,
  type Candidate,
  type QuickWin,
} from '#domain/quick-wins/ranking.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { plausibleRegion, type PlausibleMunicipality } from '../supabase/demo/plausible-region.ts'
import { seededRandom } from '../supabase/demo/random.ts'
import { variety, type Advise } from '../supabase/demo/variety.ts'

const REGIONS = 300

type Needs = ReadonlyMap<string, Need>
type Effect = { need: Need; factor: number }
/** The priority of a measure by a formula; higher comes first. */
type Formula = (candidate: Candidate, effects: readonly Effect[]) => number

const demands = (effects: readonly Effect[]) =>
  effects.map(({ need, factor }) => factor * need.need)
const largest = (effects: readonly Effect[]) => Math.max(...demands(effects))
const sum = (effects: readonly Effect[]) => demands(effects).reduce((a, b) => a + b, 0)

/** The formulas that docs/decisions/0150 compares; the last line is what the product does. */
const FORMULAS: Record<string, Formula> = {
  'until now: √(A·R) · ease · 1.15': (c, e) =>
    Math.sqrt(largest(e) * c.room) * c.ease * (c.hasDonor ? 1.15 : 1),
  'the same, no donor bonus': (c, e) => Math.sqrt(largest(e) * c.room) * c.ease,
  '1. no root: A·R · ease': (c, e) => largest(e) * c.room * c.ease,
  '2. all effects: ΣA·R · ease': (c, e) => sum(e) * c.room * c.ease,
  '3. demand first: A²·√(R·ease)': (c, e) => largest(e) ** 2 * c.feasibility,
  '4. difference: (A+3(A−A_reg))·F': (c, e) => difference(e) * c.feasibility,
}

/** Each point above the region counts four times. */
function difference(effects: readonly Effect[]): number {
  return Math.max(
    0,
    ...effects.map(({ need, factor }) => {
      const regional = need.region
        ? (need.region.importance * (100 - need.region.satisfaction)) / 100
        : need.need
      return factor * (need.need + 3 * (need.need - regional))
    }),
  )
}

const proposed = ({ sheet, donorItems }: PlausibleMunicipality) =>
  candidates({ definition: DEFINITION, sheet, measures: MEASURES, donorItems })

function effectsOf({ effects }: Measure, needs: Needs): readonly Effect[] {
  return effects.flatMap(({ ratingItem, factor }) => {
    const need = needs.get(ratingItem)
    return need ? [{ need, factor }] : []
  })
}

/** The first five by a formula, with the limits of the product: what is a quick win, two per theme. */
const adviseBy =
  (formula: Formula): Advise =>
  (place, list) => {
    const needs = new Map(list.map((need) => [need.ratingItem, need]))
    const placed = proposed(place)
      .filter(({ measure }) => isQuickWin(measure))
      .map((candidate) => ({
        ...candidate,
        priority: formula(candidate, effectsOf(candidate.measure, needs)),
      }))
      .sort((a, b) => b.priority - a.priority || (a.measure.id < b.measure.id ? -1 : 1))
    return topOf(placed).map(({ measure }) => measure.id)
  }

const ours: Advise = (place, needs) =>
  rankCandidates(proposed(place), needs).top.map(({ measure }: QuickWin) => measure.id)

/** How much the advice differs between municipalities by formula, over the same generated regions. */
export function benchAdvice(): Promise<void> {
  const regions = Array.from({ length: REGIONS }, (_, seed) =>
    plausibleRegion(DEFINITION, seededRandom(1000 + seed)),
  )
  const rows = [
    ...Object.entries(FORMULAS).map(([name, formula]) => [name, adviseBy(formula)] as const),
  ]
  console.log(`\nAdvice over ${REGIONS} regions of 16 municipalities`)
  console.table(
    Object.fromEntries(
      [...rows, ['5. the product: √(A·F) · emphasis²', ours] as const].map(([name, advise]) => {
        const found = variety(regions, advise)
        const most = found.mostFrequent.map(({ share }) => share).sort((a, b) => a - b)
        const at = (part: number) =>
          `${Math.round(100 * (most[Math.floor(part * REGIONS)] ?? 0))} %`
        const within = most.filter((share) => share <= 0.4).length
        return [
          name,
          {
            'most frequent, median': at(0.5),
            p90: at(0.9),
            'regions within 40 %': `${Math.round((100 * within) / REGIONS)} %`,
            'changed by exchange, median': found.exchangedMedian,
            mean: found.exchangedMean.toFixed(2),
            'same with equal needs': found.sameWithEqualNeeds.toFixed(2),
            'measures in a top five': found.reached.size,
          },
        ]
      }),
    ),
  )
  return Promise.resolve()
}
