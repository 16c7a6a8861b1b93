import { expect, test } from 'vitest'
import { messages } from './report.messages.ts'
import { movedOf, sentenceWords } from './summary.ts'
import type { ThemeMoved } from './themes-moved.ts'

const moved = (...ways: ThemeMoved[]) => {
  const themes = ways.map((way, index) => ({ name: `T${index}`, moved: way }))
  return movedOf({ movedSince: 'Najaar 2025', themes }).map(sentenceWords)[0]
}

test('what moved reads as a sentence for none, one and more', () => {
  expect(moved('up')).toBe(
    'Vergeleken met Najaar 2025 staat 1 thema (T0) hoger en geen thema lager; bij geen thema is het verschil te klein om iets te zeggen.',
  )
  expect(moved('up', 'up', 'down', 'none')).toContain(
    'staan 2 thema’s (T0 en T1) hoger en staat 1 thema (T2) lager; bij 1 thema is',
  )
  expect(moved('down', 'down')).toContain('staat geen thema hoger en staan 2 thema’s (T0 en T1)')
  expect(moved('up', 'up', 'down', 'down')).toContain('(T0 en T1) hoger en 2 thema’s (T2 en T3)')
})

test('what was measured of actions is told in measurements, one or more', () => {
  const { proven } = messages.picture
  expect(proven(1, 0, 0)).toBe(
    'Er is 1 meting of ondernemers het merken: zij zijn duidelijk tevredener.',
  )
  expect(proven(0, 1, 0)).toContain('er is geen verschil te meten')
  expect(proven(3, 2, 1)).toContain('Er zijn 6 metingen')
})
