import { describe, expect, it } from 'vitest'
import questionnaire from '#content/2026-1/questionnaire.json' with { type: 'json' }
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import { canBeShared, withState } from '#domain/questionnaire/with-state.ts'
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { BARE_NUMBERS } from '#tests/dutch-numbers.ts'
import { numberState, toggleOption } from './edit-answer.ts'

const { items } = definitionSchema.omit({ ratingItems: true }).parse(questionnaire)
const ladder = items.find(({ id }) => id === 'vast-aanspreekpunt')!
const multi = items.find((item) => item.kind === 'multi')!
const level = (value: string, shareable = false): Answer => ({
  ...EMPTY_ANSWER,
  status: 'answered',
  value,
  shareable,
})

describe('options of a multi-select', () => {
  if (multi.kind !== 'multi') throw new Error('no multi-select in the questionnaire')
  it('come in the order of the questionnaire, however they were ticked', () => {
    const first = toggleOption(multi, [], 'verenigingen')
    expect(toggleOption(multi, first, 'voorpagina')).toEqual(['voorpagina', 'verenigingen'])
  })
  it('can be unticked', () => {
    expect(toggleOption(multi, ['voorpagina', 'bezoeken'], 'bezoeken')).toEqual(['voorpagina'])
  })
  it('"geen van deze" takes the others away, and they take it away', () => {
    expect(toggleOption(multi, ['voorpagina', 'bezoeken'], 'geen')).toEqual(['geen'])
    expect(toggleOption(multi, ['geen'], 'bezoeken')).toEqual(['bezoeken'])
    expect(toggleOption(multi, ['geen'], 'geen')).toEqual([])
  })
})

describe('sharing', () => {
  it('is offered from a score of 75', () => {
    expect(canBeShared(ladder, level('l2'))).toBe(false)
    expect(canBeShared(ladder, level('l3'))).toBe(true)
    expect(canBeShared(ladder, EMPTY_ANSWER)).toBe(false)
  })
  it('ends when the answer gets lower than that', () => {
    const lower = withState(ladder, level('l4', true), { status: 'answered', value: 'l1' })
    expect(lower.shareable).toBe(false)
    const still = withState(ladder, level('l4', true), { status: 'answered', value: 'l3' })
    expect(still.shareable).toBe(true)
  })
})

describe('a number field', () => {
  it.each([
    ['', { status: 'empty' }],
    ['7', { status: 'answered', value: 7 }],
    [' 7,5 ', { status: 'answered', value: 7.5 }],
    ['7.5', { status: 'answered', value: 7.5 }],
    ['0', { status: 'answered', value: 0 }],
    ['veel', { status: 'answered', value: 'veel' }],
    ['1e3', { status: 'answered', value: '1e3' }],
    ['7,', { status: 'answered', value: '7,' }],
  ])('reads %j', (text, state) => expect(numberState(text, 'fte')).toEqual(state))

  it.each(BARE_NUMBERS)('reads $text as every door does', ({ text, value }) => {
    const state =
      value === null ? { status: 'empty' } : { status: 'answered', value: value ?? text }
    expect(numberState(text, 'fte')).toEqual(state)
  })
})
