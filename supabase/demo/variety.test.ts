import { describe, expect, test } from 'vitest'
import { score } from '#domain/questionnaire/scoring.ts'
import { shrunkenNeed, type Need, type RatedItem } from '#domain/quick-wins/need.ts'
import { rankMeasures } from '#domain/quick-wins/ranking.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { plausibleAnswers, profileOf } from './answers.ts'
import { seededRandom, type Random } from './random.ts'
import { plausibleRatings, type DemoRating } from './ratings.ts'

/**
 * How varied the advice is, over regions as the demo makes them: sixteen municipalities, answers by size,
 * ratings that follow the answers, needs shrunk to the region, donors who ticked that they share.
 */
const MUNICIPALITIES = 1000
/** How many of each size South Limburg has, and how many entrepreneurs rate one. */
const SIZES = [
  ['large', 3, 200],
  ['medium', 5, 65],
  ['small', 8, 25],
] as const

type Rated = Pick<RatedItem, 'n' | 'importance' | 'satisfaction'>

/** Importance and satisfaction of every entrepreneur item, 0-100. */
function ratedItems(ratings: readonly DemoRating[]): Rated[] {
  return DEFINITION.ratingItems.map((_, at) => {
    const given = (side: 'importance' | 'satisfaction') =>
      ratings.flatMap((rating) => rating[side][at] || [])
    const percent = (values: readonly number[]) =>
      25 * (values.reduce((sum, value) => sum + value, 0) / values.length - 1)
    const satisfaction = given('satisfaction')
    return {
      n: satisfaction.length,
      importance: percent(given('importance')),
      satisfaction: percent(satisfaction),
    }
  })
}

function pooled(parts: readonly Rated[]): Rated {
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  const mean = (side: 'importance' | 'satisfaction') =>
    parts.reduce((sum, part) => sum + part.n * part[side], 0) / n
  return { n, importance: mean('importance'), satisfaction: mean('satisfaction') }
}

/** The top threes of one region. */
function topThrees(random: Random): string[][] {
  const region = SIZES.flatMap(([size, count, raters]) =>
    Array.from({ length: count }, () => {
      const answers = plausibleAnswers(DEFINITION, profileOf(DEFINITION, size, random), random)
      const sheet = score(DEFINITION, answers, 'full')
      const rated = ratedItems(plausibleRatings(DEFINITION, sheet, raters, random))
      return { answers, sheet, rated }
    }),
  )
  return region.map((own) => {
    const needs = DEFINITION.ratingItems.flatMap(({ id }, at): Need[] => {
      const mine = own.rated[at]
      const all = pooled(region.flatMap(({ rated }) => rated[at] ?? []))
      return mine
        ? [{ ratingItem: id, need: shrunkenNeed(mine, all), basis: 'own', own: null, region: null }]
        : []
    })
    const shared = region
      .filter((other) => other !== own)
      .flatMap(({ answers }) =>
        Object.entries(answers).flatMap(([id, { shareable }]) => (shareable ? [id] : [])),
      )
    const { top } = rankMeasures({
      definition: DEFINITION,
      sheet: own.sheet,
      measures: MEASURES,
      needs,
      donorItems: new Set(shared),
    })
    return top.slice(0, 3).map(({ measure }) => measure.id)
  })
}

describe.each([20261123, 1, 2])('over a thousand plausible municipalities (seed %d)', (seed) => {
  const random = seededRandom(seed)
  const tops: string[][] = []
  while (tops.length < MUNICIPALITIES) tops.push(...topThrees(random))
  tops.length = MUNICIPALITIES

  test('there are at least 200 different top threes', () => {
    expect(new Set(tops.map((ids) => ids.join())).size).toBeGreaterThanOrEqual(200)
  })

  test('no measure is in more than 40 % of them', () => {
    const times = new Map<string, number>()
    for (const id of tops.flat()) times.set(id, (times.get(id) ?? 0) + 1)
    const tooOften = [...times].filter(([, count]) => count > 0.4 * MUNICIPALITIES)
    expect(tooOften).toEqual([])
  })
})
