import { expect, test } from 'vitest'
import type { AnswerLine } from '#domain/proof/proof-line.ts'
import { answerBadge, outcomeTone } from '#i18n/proof-words.ts'
import { conclude } from './proof-of-action.ts'

const line = (before: number, after: number): AnswerLine => ({
  kind: 'answer',
  item: String(before),
  before,
  after,
  goal: 75,
  reason: null,
  region: null,
})
const said = (lines: readonly AnswerLine[]) => {
  const { answers, sentences } = conclude({ measureId: 'm' }, lines)
  return [answerBadge(answers), outcomeTone(answers.outcome), sentences[0]]
}

test('the badge is green only when every answer is better and every goal is reached', () => {
  expect(said([line(50, 75), line(25, 75)])).toEqual([
    'beter antwoord, doel gehaald',
    'positive',
    'De antwoorden in de scan zijn beter dan eerst, en de doelen zijn gehaald.',
  ])
  expect(said([line(50, 75), line(0, 0), line(25, 25)])).toEqual([
    '1 van 3 antwoorden beter',
    'accent',
    'Van de 3 antwoorden in de scan is er 1 beter dan eerst.',
  ])
  expect(said([line(25, 50)])).toEqual([
    'beter antwoord, doel niet gehaald',
    'accent',
    'Het antwoord in de scan is beter dan eerst, maar het doel is nog niet gehaald.',
  ])
})

test('below the power for ten points it is not said that nothing changed', () => {
  const { sentences } = conclude({ measureId: 'm' }, [
    {
      ...{ kind: 'rating', item: 'r', factor: 1, before: null, after: null, reason: null },
      region: null,
      test: {
        verdict: 'low_power',
        change: 4,
        margin: 14,
        others: { change: 1, municipalities: 7 },
      },
    },
  ])
  const said = sentences.join(' ')
  expect(said).toContain('te weinig antwoorden om een verschil van tien punten te kunnen zien')
  expect(said).not.toMatch(/geen meetbare verandering|niet meer dan door toeval/)
})
