import { readFileSync } from 'node:fs'
import { fc, test as each } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { chartTints, difference, dressCharts } from './chart-colours.ts'
import { contrast, isReadable, lightness, READABLE } from './colour.ts'

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)
  .filter(isReadable)
const SCHEMES = [0, 1] as const
/** Card and paper of each scheme. */
const GROUNDS = [
  ['#ffffff', '#faf8f4'],
  ['#1b252c', '#12191e'],
] as const
/** A mark is seen. */
const SEEN = 3
/** How light it looks, 0-100 (CIE L*). */
const looks = (colour: string) => 116 * Math.cbrt(lightness(colour)) - 16

each.prop([colours, fc.constantFrom(...SCHEMES)])(
  'every step can be read, and is clearly further from the ground than the one before',
  (colour, scheme) => {
    const tints = chartTints(colour)
    const of = (token: string) => tints[token]?.[scheme] ?? ''
    const away = scheme === 0 ? -1 : 1
    for (const step of [1, 2, 3, 4, 5]) {
      const [here, words] = [of(`--step-${step}`), of(`--step-${step}-text`)]
      expect(contrast(here, words), `${words} on ${here}`).toBeGreaterThanOrEqual(READABLE)
      if (step > 1)
        expect(away * (looks(here) - looks(of(`--step-${step - 1}`)))).toBeGreaterThan(4)
    }
  },
)

each.prop([colours, fc.constantFrom(...SCHEMES)])(
  'every mark is seen on a card, on paper and on the middle half',
  (colour, scheme) => {
    const tints = chartTints(colour)
    const of = (token: string) => tints[token]?.[scheme] ?? ''
    for (const token of ['--chart-own', '--chart-reference', '--chart-second', '--chart-third'])
      for (const ground of [...GROUNDS[scheme], of('--chart-box')])
        expect(contrast(of(token), ground), `${token} on ${ground}`).toBeGreaterThanOrEqual(SEEN)
  },
)

each.prop([colours])(
  'what tells lines apart never looks like the colour of the region',
  (colour) => {
    const { '--chart-own': own, ...tints } = chartTints(colour)
    for (const token of ['--chart-reference', '--chart-second', '--chart-third'])
      expect(difference(own?.[0] ?? '', tints[token]?.[0] ?? '')).toBeGreaterThan(25)
  },
)

test('a region without a colour of its own has the charts of the theme again', () => {
  const worn = new Map<string, string>()
  const style = {
    setProperty: (name: string, value: string) => void worn.set(name, value),
    removeProperty: (name: string) => worn.delete(name),
  }
  dressCharts(style, '#7a1f5c')
  expect(worn.get('--step-5')).toMatch(/^light-dark\(#7a1f5c, /)
  dressCharts(style, null)
  expect(worn.size).toBe(0)
})

test('a region in our own colour tells lines apart as the theme does', () => {
  const theme = readFileSync(new URL('../ui/theme/charts.css', import.meta.url), 'utf8')
  const tints = chartTints('#0b5c63')
  for (const token of ['--chart-own', '--chart-reference', '--chart-second', '--chart-third'])
    expect(theme).toContain(`${token}: light-dark(${tints[token]?.[0]}, `)
})
