import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { needFrom, type Need, type RatedItem } from '#domain/quick-wins/need.ts'
import { plausibleAnswers, profileOf } from './answers.ts'
import { moodOf } from './moods.ts'
import type { Random } from './random.ts'
import { plausibleRatings, type DemoRating } from './ratings.ts'

/** How many of each size South Limburg has, and how many entrepreneurs rate one. */
const SIZES = [
  ['large', 3, 200],
  ['medium', 5, 65],
  ['small', 8, 25],
] as const

/** What the advice to a municipality is made of. */
export type PlausibleMunicipality = {
  sheet: ScoreSheet
  needs: readonly Need[]
  /** Items that another municipality of its region ticked as shared. */
  donorItems: ReadonlySet<string>
}

/**
 * A region as the demo makes them: sixteen municipalities, answers by size, ratings that follow the
 * answers, needs shrunk to the region, donors who ticked that they share. Without the rounding and the
 * noise of publishing.
 */
export function plausibleRegion(
  definition: Definition,
  random: Random,
): readonly PlausibleMunicipality[] {
  const region = SIZES.flatMap(([size, count, raters]) =>
    Array.from({ length: count }, () => {
      const answers = plausibleAnswers(definition, profileOf(definition, size, random), random)
      const sheet = score(definition, answers, 'full')
      const mood = moodOf(definition, random)
      const ratings = plausibleRatings(definition, sheet, mood, raters, random)
      return { answers, sheet, rated: ratedItems(definition, ratings) }
    }),
  )
  return region.map((own) => ({
    sheet: own.sheet,
    needs: definition.ratingItems.map(({ id }, at) =>
      needFrom(id, own.rated[at] ?? null, pooled(region.flatMap(({ rated }) => rated[at] ?? []))),
    ),
    donorItems: new Set(
      region
        .filter((other) => other !== own)
        .flatMap(({ answers }) =>
          Object.entries(answers).flatMap(([id, { shareable }]) => (shareable ? [id] : [])),
        ),
    ),
  }))
}

/** Importance and satisfaction of every entrepreneur item, 0-100. */
function ratedItems(definition: Definition, ratings: readonly DemoRating[]): readonly RatedItem[] {
  return definition.ratingItems.map((_, at) => {
    const given = (side: 'importance' | 'satisfaction') =>
      ratings.flatMap((rating) => rating[side][at] || [])
    const percent = (values: readonly number[]) =>
      25 * (values.reduce((sum, value) => sum + value, 0) / values.length - 1)
    const satisfaction = given('satisfaction')
    return ratedAs(satisfaction.length, percent(given('importance')), percent(satisfaction))
  })
}

function pooled(parts: readonly RatedItem[]): RatedItem {
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  const mean = (side: 'importance' | 'satisfaction') =>
    parts.reduce((sum, part) => sum + part.n * part[side], 0) / n
  return ratedAs(n, mean('importance'), mean('satisfaction'))
}

function ratedAs(n: number, importance: number, satisfaction: number): RatedItem {
  const unused = { importanceMargin: 0, satisfactionMargin: 0, shareSatisfied: 0, shareMargin: 0 }
  return { n, importance, satisfaction, ...unused }
}
