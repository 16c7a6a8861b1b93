import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const theme = read('our-theme.css') + read('charts.css')
const ratingPage = read('../../features/rate-service/rate.css')

const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

/** The colour of a token in a scheme, as #rrggbb. */
function colour(css: string, name: string, scheme: Scheme): string {
  const value = new RegExp(`\\s${name}:\\s*([^;]+);`).exec(css)?.[1] ?? ''
  const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? []
  if (other) return colour(css, other, scheme)
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [null, value, value]
  return (scheme === 'light' ? light : dark) ?? ''
}

/** Relative luminance of WCAG 2, 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const [, digits = ''] = /^#([0-9a-f]{6})$/.exec(hex) ?? []
  const [red = NaN, green = NaN, blue = NaN] = [0, 2, 4].map((at) => {
    const channel = parseInt(digits.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** How light it looks, 0-100 (CIE L*). */
const lightness = (hex: string) => 116 * Math.cbrt(luminance(hex)) - 16

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Words, and what they stand on. */
const READ: readonly (readonly [string, readonly string[]])[] = [
  [
    '--qs-text',
    ['--qs-paper', '--qs-surface', '--qs-field', '--qs-accent-soft', '--qs-accent-faint'],
  ],
  ['--qs-text', ['--qs-positive-soft', '--qs-warning-soft', '--qs-negative-soft']],
  ['--qs-text', ['--basis-color-default-bg-default', '--basis-focus-background-color']],
  ['--qs-text-subtle', ['--qs-paper', '--qs-surface', '--qs-accent-faint', '--chart-hatch']],
  ['--qs-accent', ['--qs-paper', '--qs-surface', '--qs-accent-soft', '--qs-accent-faint']],
  ['--qs-accent', ['--qs-warning-soft', '--qs-positive-soft', '--qs-negative-soft']],
  ['--qs-accent-strong', ['--qs-paper', '--qs-surface', '--qs-accent-soft']],
  ['--qs-on-accent', ['--qs-accent', '--qs-accent-strong']],
  ['--qs-on-banner', ['--qs-banner']],
  ['--qs-positive', ['--qs-paper', '--qs-surface', '--qs-positive-soft']],
  ['--qs-warning', ['--qs-paper', '--qs-surface', '--qs-warning-soft']],
  ['--qs-negative', ['--qs-paper', '--qs-surface', '--qs-negative-soft', '--qs-field']],
  ['--chart-text', ['--qs-surface', '--qs-paper']],
  ['--chart-reference', ['--qs-surface', '--qs-paper']],
  ...[1, 2, 3, 4, 5].map((step) => [`--step-${step}-text`, [`--step-${step}`]] as const),
]

/** Marks, edges that say what something is, and what they stand on. */
const SEEN: readonly (readonly [string, readonly string[]])[] = [
  ['--chart-own', ['--qs-surface', '--qs-paper', '--qs-track', '--chart-box']],
  ['--chart-other', ['--qs-surface', '--qs-paper']],
  ['--chart-reference', ['--qs-track', '--chart-box']],
  ['--chart-second', ['--qs-surface', '--qs-paper']],
  ['--chart-third', ['--qs-surface', '--qs-paper']],
  ['--basis-form-control-border-color', ['--qs-field', '--qs-surface', '--qs-paper']],
  ['--qs-warning-edge', ['--qs-surface']],
]

const PAGE: typeof READ = [
  ['--text', ['--paper', '--surface', '--soft', '--warning']],
  ['--subtle', ['--paper', '--surface']],
  ['--accent', ['--paper', '--surface', '--soft']],
  ['--accent-strong', ['--surface']],
  ['--on-accent', ['--accent', '--accent-strong', '--off']],
]

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  const pairs = (css: string, list: typeof READ) =>
    list.flatMap(([name, grounds]) => grounds.map((ground) => [name, ground, css] as const))

  test.each([...pairs(theme, READ), ...pairs(ratingPage, PAGE)])(
    '%s can be read on %s',
    (name, ground, css) => {
      expect(
        contrast(colour(css, name, scheme), colour(css, ground, scheme)),
      ).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(pairs(theme, SEEN))('%s is seen on %s', (name, ground, css) => {
    expect(contrast(colour(css, name, scheme), colour(css, ground, scheme))).toBeGreaterThanOrEqual(
      3,
    )
  })

  test('every step is clearly further from the ground than the one before, also without colour', () => {
    const away = scheme === 'light' ? -1 : 1
    for (const step of [2, 3, 4, 5]) {
      const [before, here] = [step - 1, step].map((at) =>
        lightness(colour(theme, `--step-${at}`, scheme)),
      ) as [number, number]
      expect(away * (here - before), `step ${step}`).toBeGreaterThan(4)
    }
  })
})
