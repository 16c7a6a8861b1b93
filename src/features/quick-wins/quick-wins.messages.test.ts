import { expect, test } from 'vitest'
import type { Need } from '#domain/quick-wins/need.ts'
import { effortSentence, experienceSentence, reasonSentence } from './quick-wins.messages.ts'
import measures from '#content/measures.json'
import { measureSchema } from '#domain/quick-wins/measure.ts'

const region = { n: 240, importance: 85, satisfaction: 60, shareSatisfied: null }
const need = (change: Partial<Need>): Need => ({
  ratingItem: 'e-reactietijd',
  need: 36.93,
  basis: 'own',
  own: { n: 12, importance: 87.5, satisfaction: 52.08, shareSatisfied: 5 / 12 },
  region,
  ...change,
})
const experience = 'Snel antwoord op een vraag, telefoontje of e-mail'
const trigger = {
  question: 'Welke reactietermijn belooft de gemeente?',
  answer: 'Er is geen norm.',
}

test('the reason names what entrepreneurs need and what was answered', () => {
  expect(reasonSentence(need({}), experience, trigger)).toBe(
    'Ondernemers in uw gemeente hebben duidelijk behoefte aan ‘snel antwoord op een vraag, telefoontje of e-mail’, en bij ‘Welke reactietermijn belooft de gemeente?’ is het antwoord nu: ‘Er is geen norm.’',
  )
})

test.each([
  [44.9, 'duidelijk behoefte'],
  [45, 'veel behoefte'],
  [29.9, 'enige behoefte'],
  [30, 'duidelijk behoefte'],
])('a need of %d is called %s', (value, words) => {
  expect(reasonSentence(need({ need: value }), experience, trigger)).toContain(` ${words} `)
})

test('the reason says whose voice it is', () => {
  expect(reasonSentence(need({ basis: 'small', own: null }), experience, trigger)).toMatch(
    /^Ondernemers in uw gemeente en de regio/,
  )
  expect(reasonSentence(need({ basis: 'region', own: null }), experience, trigger)).toMatch(
    /^Ondernemers in de regio/,
  )
  expect(
    reasonSentence(need({ basis: 'none', own: null, region: null }), experience, trigger),
  ).toMatch(/^Bij ‘Welke/)
})

test('an unknown answer is said to be unknown', () => {
  expect(reasonSentence(need({}), experience, { ...trigger, answer: null })).toMatch(
    /en het antwoord op ‘.+’ is nog niet bekend\.$/,
  )
})

test('numbers of the municipality are shown from ten responses on, and marked below thirty', () => {
  expect(experienceSentence(need({}))).toBe(
    '12 reacties: belang 88 en tevredenheid 52 van 100, 42% is tevreden. Dit is indicatief: het zijn minder dan dertig reacties.',
  )
  const small = experienceSentence(need({ basis: 'small', own: null }))
  expect(small).toBe(
    'Minder dan tien reacties in uw gemeente; de regio telt mee (240 reacties: belang 85, tevredenheid 60 van 100).',
  )
  expect(experienceSentence(need({ basis: 'none', own: null, region: null }))).toBe(
    'Er zijn nog geen beoordelingen.',
  )
})

test('effort is said in days, weeks and costs', () => {
  const measure = measureSchema.parse(
    measures.measures.find(({ id }) => id === 'qw-servicebelofte'),
  )
  expect(effortSentence(measure)).toBe('Gemiddeld werk: 5 dagen, binnen 6 weken, tot € 2.500.')
})
