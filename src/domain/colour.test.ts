import { fc, test as each } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { contrast, dress, isReadable, READABLE, tintsOf } from './colour.ts'

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  // Readable on white, and not on the paper.
  expect(['#767676', '#666666', '#0b5c63', '#ffcc00', 'red', '#0B5C63'].map(isReadable)).toEqual([
    ...[false, true, true, false, false, false],
  ])
})

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

/** What words stand on in our theme: paper, card, and the soft signs of good, less and wrong. */
const GROUNDS = [
  ['#faf8f4', '#ffffff'],
  ['#12191e', '#1b252c', '#17301f', '#382a10', '#42201d'],
] as const
/** What stands on a button, and the words of a page. */
const ON = ['#ffffff', '#06262a'] as const
const TEXT = ['#1f2d36', '#e9eef1'] as const
const light = 0
const dark = 1

each.prop([colours.filter(isReadable), fc.constantFrom(light, dark)])(
  'its strengths can be read where they stand, in both schemes',
  (colour, scheme) => {
    const tints = tintsOf(colour)
    const tint = (strength: string) => tints[strength]?.[scheme] ?? ''
    const read = (words: string, grounds: readonly string[]) =>
      grounds.forEach((ground) =>
        expect(contrast(words, ground), `${words} on ${ground}`).toBeGreaterThanOrEqual(READABLE),
      )
    const grounds = [...GROUNDS[scheme], tint('-soft'), tint('-faint')]
    read(tint(''), grounds)
    read(tint('-strong'), grounds)
    read(ON[scheme], [tint(''), tint('-strong')])
    read(TEXT[scheme], [tint('-soft'), tint('-faint')])
  },
)

test('a page wears a colour in both schemes, and takes it off', () => {
  const worn = new Map<string, string>()
  const style = {
    setProperty: (name: string, value: string) => void worn.set(name, value),
    removeProperty: (name: string) => worn.delete(name),
  }
  dress(style, '--accent', '#7a1f5c')
  expect(worn.get('--accent')).toBe('light-dark(#7a1f5c, #caa5be)')
  expect(worn.get('--accent-soft')).toMatch(/^light-dark\(#f\w{5}, #[23]\w{5}\)$/)
  expect(worn.size).toBe(5)
  dress(style, '--accent', null)
  expect(worn.size).toBe(0)
})
