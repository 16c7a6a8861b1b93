import { expect, test } from 'vitest'
import { messages } from './report.messages.ts'
import { besideRegion, movedOf, sentenceWords } from './summary.ts'
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

test('the title of the themes says how many lie clearly above and below the region', () => {
  const spread = (median: number) => ({
    ...{ n: 9, min: 0, max: 100, lowerQuartile: median - 5, upperQuartile: median + 5, median },
  })
  const theme = (score: number | null, median: number | null) => ({
    ...{ score, margin: 6, spread: median === null ? null : spread(median) },
  })
  const title = (...themes: ReturnType<typeof theme>[]) => {
    const { above, below, of } = besideRegion(themes)
    return messages.picture.themes(above, below, of)
  }
  expect(title(theme(70, 50), theme(53, 50), theme(40, 50))).toBe(
    '1 van de 3 thema’s ligt duidelijk boven de regio, 1 eronder',
  )
  expect(title(theme(40, 50), theme(30, 50))).toBe(
    '2 van de 2 thema’s liggen duidelijk onder de regio',
  )
  expect(title(theme(53, 50))).toBe('Elk thema ligt dicht bij de regio')
  expect(title(theme(53, null), theme(null, 50))).toBe('De thema’s van de gemeente')
})
