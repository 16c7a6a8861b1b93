import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect } from 'vitest'
import { anyAnswers, RUNS } from '#tests/arbitraries.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { shrunkenNeed, type Need } from '#domain/quick-wins/need.ts'
import { rankMeasures, type QuickWin } from '#domain/quick-wins/ranking.ts'
import { arithmeticSteps } from './arithmetic-steps.ts'
import { effortWords, experienceSentence, gainSentence } from './number-words.ts'

/**
 * A reader with nothing but the words on the screen computes every number again. Values are read as they
 * are written (rounded, with a decimal comma), so a step may be off by what rounding can do to it.
 */
const numbersIn = (text: string) =>
  [...text.replaceAll('.', ' ').matchAll(/\d+(?:,\d+)?/g)].map(([found]) =>
    Number(found.replace(',', '.')),
  )
const near = (value: number | undefined, expected: number, off: number, what: string) =>
  expect(Math.abs((value ?? NaN) - expected), what).toBeLessThanOrEqual(off)

const values = fc.record({
  importance: fc.integer({ min: 1, max: 100 }),
  satisfaction: fc.integer({ min: 0, max: 99 }),
})
const anyNeed = (ratingItem: string) =>
  fc
    .tuple(values, values, fc.integer({ min: 10, max: 400 }), fc.boolean())
    .map(([mine, all, n, has]): Need => {
      const own = rated(n, mine.importance, mine.satisfaction)
      const region = rated(n + 500, all.importance, all.satisfaction)
      return has
        ? { ratingItem, need: shrunkenNeed(own, region), basis: 'own', own, region }
        : {
            ratingItem,
            need: (all.importance * (100 - all.satisfaction)) / 100,
            basis: 'region',
            own: null,
            region,
          }
    })
const anyNeeds = fc.tuple(...DEFINITION.ratingItems.map(({ id }) => anyNeed(id)))
const anyShared = fc.subarray(DEFINITION.items.map(({ id }) => id))

function again(quickWin: QuickWin) {
  const steps = new Map(arithmeticSteps(quickWin).map((step) => [step.id, step]))
  const value = (id: string) => numbersIn(steps.get(id)?.value ?? '')[0] ?? NaN
  const how = (id: string) => numbersIn((steps.get(id)?.how ?? '').split(': ').slice(1).join(': '))

  // Need: from the answers and their number, as they are said elsewhere on the card.
  const said = numbersIn(experienceSentence(quickWin.deciding.need, 'X'))
  const line = steps.get('need')?.how ?? ''
  if (quickWin.deciding.need.basis === 'own') {
    const [n = NaN, importance = NaN, , satisfaction = NaN] = said
    const regional = said.slice(-6)
    const shrunk = (own: number, all: number) => (n * own + 20 * all) / (n + 20)
    const I = shrunk(importance, regional[1] ?? NaN)
    const P = shrunk(satisfaction, regional[3] ?? NaN)
    near(value('need'), (I * (100 - P)) / 100, 0.11, line)
  } else {
    const [, importance = NaN, , satisfaction = NaN] = said
    near(value('need'), (importance * (100 - satisfaction)) / 100, 0.06, line)
  }
  const [I = NaN, , P = NaN] = numbersIn(line).slice(-4)
  near(value('need'), (I * (100 - P)) / 100, 0.16, line)

  const [need = NaN, factor = NaN] = how('demand')
  near(value('demand'), need * factor, 0.11, 'demand')

  // Room: from what is said of each answer, and from its own line.
  const points = quickWin.gains.map((gain) => {
    const sentence = gainSentence(gain)
    const [from = NaN, to = from] = numbersIn(sentence)
    return { weight: sentence.includes('dubbel') ? 2 : 1, rise: Math.max(0, to - from) }
  })
  const weight = points.reduce((sum, point) => sum + point.weight, 0)
  const room = points.reduce((sum, point) => sum + point.weight * point.rise, 0) / weight
  near(value('room'), room, 1.06, 'room from the answers')
  const terms = how('room')
  const divisor = terms.at(-1) ?? NaN
  const sum = terms.slice(0, -1).reduce((total, term, at) => {
    return at % 2 === 1 ? total + term * (terms[at - 1] ?? NaN) : total
  }, 0)
  near(value('room'), sum / divisor, 0.11, 'room')

  const { spent } = effortWords(quickWin.measure)
  const [days = NaN, weeks = NaN] = numbersIn(spent)
  const [hours = 0] = numbersIn(spent.split(';')[1] ?? '')
  const used = numbersIn(
    (steps.get('ease')?.how ?? '').replace(
      '20 / (20 + dagen + uren per jaar / 8 + weken / 2 + kostenpunten): 20 / (20',
      '',
    ),
  )
  const costPoints = used.at(-1) ?? NaN
  expect(used.slice(0, -1)).toEqual([days, hours, 8, weeks, 2])
  near(value('ease'), 20 / (20 + days + hours / 8 + weeks / 2 + costPoints), 0.0006, 'ease')
  // What is under a root is rounded to a tenth, so it lies between these.
  const root = (result: string, a: number, b: number, offA: number, offB: number) => {
    expect(value(result)).toBeGreaterThanOrEqual(
      Math.sqrt(Math.max(0, a - offA) * Math.max(0, b - offB)) - 0.06,
    )
    expect(value(result)).toBeLessThanOrEqual(Math.sqrt((a + offA) * (b + offB)) + 0.06)
  }
  root('feasibility', value('room'), 100 * value('ease'), 0.05, 0.06)
  root('impact', value('demand'), value('feasibility'), 0.05, 0.05)

  const { region, basis } = quickWin.deciding.need
  const regional = region ? (region.importance * (100 - region.satisfaction)) / 100 : 0
  const ratio = Math.min(2, Math.max(0.5, value('need') / regional))
  if (basis === 'own' && regional >= 1)
    near(value('emphasis'), ratio, 0.001 + 0.06 / regional, 'emphasis')
  const squared = value('emphasis') ** 2
  near(value('priority'), value('impact') * squared, 0.06 + 0.06 * squared + 0.3, 'priority')
}

test.prop([anyAnswers, anyNeeds, anyShared], { ...RUNS, numRuns: 60 })(
  'every number on a card follows from the numbers beside it',
  (answers, needs, shared) => {
    const { top, rest, later } = rankMeasures({
      definition: DEFINITION,
      sheet: score(DEFINITION, answers, 'full'),
      measures: MEASURES,
      needs,
      donorItems: new Set(shared),
    })
    for (const quickWin of [...top, ...rest, ...later]) again(quickWin)
  },
)
