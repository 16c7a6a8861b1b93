import { fc, test as each } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { contrast, isReadable, READABLE, tintsOf } from './colour.ts'

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  expect(['#767676', '#777777', '#0b5c63', '#ffcc00', 'red', '#0B5C63'].map(isReadable)).toEqual([
    ...[true, false, true, false, false, false],
  ])
})

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

each.prop([colours.filter(isReadable)])('its strengths can be read on each other', (colour) => {
  const tints = tintsOf(colour)
  const { '-strong': strong = '', '-soft': soft = '', '-faint': faint = '' } = tints
  expect(contrast(strong, soft)).toBeGreaterThanOrEqual(READABLE)
  expect(contrast(strong, faint)).toBeGreaterThanOrEqual(READABLE)
  expect(contrast(strong, '#ffffff')).toBeGreaterThan(contrast(colour, '#ffffff') - 0.01)
})
