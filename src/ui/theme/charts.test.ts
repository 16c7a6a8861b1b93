import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('charts.css', import.meta.url), 'utf8')
const STEPS = [1, 2, 3, 4, 5]

/** Relative luminance of WCAG 2, 0 (black) to 1 (white). */
function luminance(name: string): number {
  const hex = new RegExp(`${name}: #([0-9a-f]{6});`).exec(css)?.[1] ?? ''
  const [red = NaN, green = NaN, blue = NaN] = [0, 2, 4].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** How light it looks, 0-100 (CIE L*). */
const lightness = (name: string) => 116 * Math.cbrt(luminance(name)) - 16

test('every step is clearly darker than the one before, also without colour', () => {
  for (const step of STEPS.slice(1))
    expect(lightness(`--step-${step - 1}`) - lightness(`--step-${step}`)).toBeGreaterThan(4)
})

test('the number in a cell can be read on every step', () => {
  for (const step of STEPS) {
    const [cell, text] = [luminance(`--step-${step}`), luminance(`--step-${step}-text`)]
    const contrast = (Math.max(cell, text) + 0.05) / (Math.min(cell, text) + 0.05)
    expect(contrast).toBeGreaterThanOrEqual(4.5)
  }
})

/** The angle of its colour, in degrees. */
function hue(name: string): number {
  const hex = new RegExp(`${name}: #([0-9a-f]{6});`).exec(css)?.[1] ?? ''
  const [red = NaN, green = NaN, blue = NaN] = [0, 2, 4].map((at) =>
    parseInt(hex.slice(at, at + 2), 16),
  )
  const angle = Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue)
  return ((angle * 180) / Math.PI + 360) % 360
}

test('the steps are of one hue: a colour never says something that the number does not', () => {
  for (const step of STEPS)
    expect(Math.abs(hue(`--step-${step}`) - hue('--step-5'))).toBeLessThan(12)
})
