import { expect, test } from 'vitest'
import region from '#content/region.json' with { type: 'json' }
import second from '#content/second/region.json' with { type: 'json' }
import { codeBy, makePlaces, readGroups, shortNames, slugsOf } from './make-places.ts'
import { regionFileSchema } from './region-file.ts'

test.each([
  ['ours', region, 16],
  ['the generated second one', second, 31],
])('%s is a region by the rules', (_, file, size) => {
  const { municipalities } = regionFileSchema.parse(file)
  expect(municipalities).toHaveLength(size)
})

test('a wrong file is refused with the place of every fault', () => {
  const [first, ...others] = region.municipalities
  const wrong = {
    ...region,
    office: ' ',
    municipalities: [{ ...first, subregion: 'elders', slug: 'Groot' }, ...others],
  }
  const said = (file: unknown) => {
    const { error } = regionFileSchema.safeParse(file)
    return error?.issues.map(({ path }) => path.join('.'))
  }
  expect(said(wrong)).toEqual(['office', 'municipalities.0.slug', 'municipalities.0.subregion'])
  const double = {
    ...region,
    municipalities: [...region.municipalities, { ...first, subregion: 'elders' }],
    neighbours: [{ a: first?.code, b: 'GM9999', borderKm: 1 }],
  }
  expect(said(double)).toEqual([
    ...Array.from({ length: 5 }, () => 'municipalities.16'),
    'municipalities.16.subregion',
    'neighbours.0',
  ])
})

const THREE = [
  { code: 'GM0001', name: 'Aa', inhabitants: 10000 },
  { code: 'GM0002', name: 'Bergen', inhabitants: 30000 },
  { code: 'GM0003', name: 'Bergeijk', inhabitants: 90000 },
]

test('parts and neighbours are read from lines, by name or code', () => {
  const known = codeBy(THREE)
  expect(readGroups('Noord: Aa, gm0002\n\nZuid: bergeijk;\r\n', known)).toEqual({
    groups: [
      { line: 1, name: 'Noord', members: ['GM0001', 'GM0002'] },
      { line: 3, name: 'Zuid', members: ['GM0003'] },
    ],
    faults: [],
  })
  expect(readGroups('Noord\n: Aa\nZuid: Aa, Elders', known).faults).toEqual([
    { line: 1, said: 'Noord' },
    { line: 2, said: ': Aa' },
    { line: 3, said: 'Elders' },
  ])
})

test('addresses differ, also of names that differ in a number only', () => {
  expect(slugsOf(['Deelregio 1', 'Deelregio 2', 'Deelregio 3', '4', 'Deelregio b'])).toEqual([
    ...['deelregio', 'deelregio-b', 'deelregio-c', 'deel', 'deelregio-b-b'],
  ])
  const many = slugsOf(Array.from({ length: 60 }, (_, index) => `Deel ${index}`))
  expect(new Set(many).size).toBe(60)
  expect(many.every((slug) => /^[a-z][a-z-]*$/.test(slug))).toBe(true)
})

test('short names differ', () => {
  expect(shortNames(['Bergen', 'Bergeijk', 'Aa', 'Berg', 'Bergen op Zoom'])).toEqual([
    'BER',
    'BEG',
    'AAX',
    'BRG',
    'BEE',
  ])
})

test('places are made of what was given, and are a region by the rules', () => {
  const places = makePlaces({
    municipalities: THREE,
    sizes: { medium: 25000, large: 50000 },
    parts: [
      { name: 'Noord', members: ['GM0001'] },
      { name: 'Zuid', members: ['GM0002', 'GM0003'] },
    ],
    beside: [
      { name: 'GM0002', members: ['GM0001', 'GM0003', 'GM0002'] },
      { name: 'GM0001', members: ['GM0002'] },
    ],
  })
  expect(places.neighbours).toHaveLength(2)
  expect(places.municipalities.map(({ sizeClass }) => sizeClass)).toEqual([
    'small',
    'medium',
    'large',
  ])
  expect(regionFileSchema.safeParse({ ...region, ...places }).error).toBeUndefined()
})
