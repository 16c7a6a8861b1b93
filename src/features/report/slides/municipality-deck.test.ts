import { expect, test } from 'vitest'
import type { Details, ItemRow, ThemeRow } from '../details.ts'
import { municipalityDeck } from './municipality-deck.ts'

const theme = (name: string, state: ThemeRow['state'] = 'definite'): ThemeRow => ({
  ...{ row: `thema-${name}`, name, margin: 5, low: 50, high: 50, spread: null, moved: null, state },
  score: state === 'notAsked' ? null : 50,
})
const item = (text: string, score: number): ItemRow => ({
  ...{ row: text, text, theme: 'Inkoop', score, state: 'ok' },
})

function slides(themes: readonly ThemeRow[], items: readonly ItemRow[]) {
  const details: Details = {
    ...{ total: 50, totalOver: null, totalState: 'definite', movedSince: null, responses: null },
    ...{ ratings: [], before: null, quickWins: [], chosen: [] },
    ...{ themes, items },
  }
  const about = { title: 'Rapport', footer: '', name: 'Beek', remarks: [] }
  return municipalityDeck({ ...about, details, sentences: [] }).slides
}

test('a theme that the short scan does not ask has no slide', () => {
  const titles = slides([theme('Inkoop'), theme('Lasten', 'notAsked')], []).map((one) => one.title)
  expect(titles.filter((title) => title.startsWith('Inkoop'))).toHaveLength(1)
  expect(titles.filter((title) => title.startsWith('Lasten'))).toEqual([])
})

test('the lowest question is named when it is alone, and else how many there are', () => {
  const said = (...scores: number[]) =>
    slides(
      [theme('Inkoop')],
      scores.map((score, index) => item(`Vraag ${index}`, score)),
    )[1]?.sentences
  expect(said(25, 50)).toContain('Het laagst scoort ‘Vraag 0’ (25).')
  expect(said(25, 50, 25)).toContain('Het laagst scoren 2 vragen, met elk 25.')
  expect(said(50, 50)).toContain('Alle 2 vragen scoren gelijk: 50.')
})

test('both sides and what changed have a finding as their title, also when there is none', () => {
  const titles = slides([theme('Inkoop')], []).map((one) => one.title)
  expect(titles).toContain('Wat ondernemers het hardst nodig hebben, is nog niet bekend')
  expect(titles).toContain('De thema’s zijn nog niet te vergelijken met een eerdere ronde')
})
