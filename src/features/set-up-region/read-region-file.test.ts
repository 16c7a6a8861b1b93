import { expect, test } from 'vitest'
import second from '#content/second/region.json' with { type: 'json' }
import { regionFileSchema } from '#domain/territory/region-file.ts'
import { readRegionFile, regionFile } from './read-region-file.ts'

test('a region that is saved as a file is the same when it comes back', async () => {
  const region = regionFileSchema.parse(second)
  expect(readRegionFile(await regionFile(region).text())).toEqual({ region })
})

test('a broken file is told with the place of every fault', () => {
  const [first, next, ...others] = second.municipalities
  const wrong = {
    ...{ ...second, office: ' ', mailSender: undefined, names: { ...second.names, nl: 'a\nb' } },
    municipalities: [first, { ...next, code: first?.code, subregion: 'elders' }, ...others],
    neighbours: [{ a: first?.code, b: 'GM0001', borderKm: 1 }],
  }
  expect(readRegionFile(JSON.stringify(wrong))).toEqual({
    faults: [
      'names.nl: dit kan hier niet.',
      'office: dit kan hier niet.',
      'mailSender: dit ontbreekt of is iets anders dan het moet zijn.',
    ],
  })
  const named = { ...wrong, office: 'BVL', mailSender: 'BVL', names: second.names }
  expect(readRegionFile(JSON.stringify(named))).toEqual({
    faults: [
      `municipalities[2]: “${first?.code}” staat er twee keer.`,
      'municipalities[2].subregion: “elders” kennen we niet.',
      'neighbours[1]: “GM0001” kennen we niet.',
    ],
  })
  expect(readRegionFile('{\n  "office":\n}')).toEqual({
    faults: ['regel 3: hier houdt het op JSON te zijn.'],
  })
})
