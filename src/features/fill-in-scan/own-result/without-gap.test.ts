import { expect, test } from 'vitest'
import { score } from '#domain/questionnaire/scoring.ts'
import { answer } from '#tests/arbitraries.ts'
import { DEFINITION } from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import { withoutGap } from './without-gap.ts'
import { messages } from './own-result.messages.ts'

const answers = Object.fromEntries(
  DEFINITION.items
    .filter(({ kind }) => kind === 'choice')
    .map(({ id }): [string, ReturnType<typeof answer>] => [id, answer('l2')]),
)
const needs = (n: number) =>
  DEFINITION.ratingItems.map(({ id }) => ({
    ...{ ratingItem: id, need: 0, basis: 'own' as const, region: null },
    own: n < 10 ? null : rated(n, 80, 40),
  }))
const said = (route: 'full' | 'short', n: number) =>
  withoutGap(DEFINITION, score(DEFINITION, answers, route), needs(n))

test('a short scan does not read that too few rated when enough did: it does not ask it', () => {
  expect(said('short', 30)).toContainEqual(
    expect.stringContaining('de snelle versie vraagt er niet'),
  )
  expect(said('short', 30).join(' ')).not.toMatch(/te weinig/)
})

test('too few is said when it is true', () => {
  expect(said('short', 9)).toEqual([messages.gap.tooFew])
  expect(said('full', 9)).toEqual([messages.gap.tooFew])
})

test('of the full scan neither is said when enough rated', () => {
  expect(said('full', 30).join(' ')).not.toMatch(/snelle versie|te weinig/)
})
