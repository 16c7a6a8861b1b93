import { expect, test } from 'vitest'
import { ACTION_COLUMNS } from '../../src/features/public-results/open-actions.ts'
import { COLUMNS, PLACE_COLUMNS } from '../../src/features/public-results/open-data.ts'
import { FILES, filesOf, type Source } from '../../src/features/public-results/open-files.ts'
import { catalogueOf } from './catalogue.ts'
import { isOpenDataPath, makeOpenData } from './make.ts'
import { FILE_SCHEMAS } from './schema.ts'
import { publicRounds } from './source.ts'

const ROUND = '5b1c7a90-0c1e-4b7e-9f5a-2f1f5a0f9c11'

test('an address that somebody made up asks nothing of the database', async () => {
  const asked: string[] = []
  const ask = (path: string) => {
    asked.push(path)
    return Promise.resolve([])
  }
  expect(await isOpenDataPath(ask, `${ROUND}/cijfers.json/1`)).toBe(false)
  expect(await isOpenDataPath(ask, '../../etc/passwd')).toBe(false)
  expect(asked).toEqual([])
  expect(await isOpenDataPath(ask, `${ROUND}/cijfers.json`)).toBe(false)
  expect(asked).toHaveLength(1)
})

test('what is more than the API gives at a time is read whole', async () => {
  const all = Array.from({ length: 2345 }, () => ({ closed_at: '2026-11-01T00:00:00Z' }))
  const ask = (path: string) => {
    const given = new URLSearchParams(path.split('?')[1])
    const offset = Number(given.get('offset'))
    return Promise.resolve(all.slice(offset, offset + Math.min(1000, Number(given.get('limit')))))
  }
  expect(await publicRounds(ask)).toHaveLength(2345)
})

test('the catalogue names the files that there are, and no other', async () => {
  const source = { actions: () => Promise.resolve({ actions: [] }) } as unknown as Source
  const files = await filesOf(source)
  expect(FILES.filter((file) => !files.includes(file)).map(({ name }) => name)).toEqual([
    'acties.csv',
    'acties.json',
  ])
  const closedAt = '2026-11-01T00:00:00Z'
  const round = { id: ROUND, name: 'Najaar', questionnaireVersion: '2026-2', closedAt } as never
  const catalogue = catalogueOf([{ round, files }], 'https://scan.example')
  for (const { name } of files) expect(catalogue).toContain(`/data/${ROUND}/${name}`)
  expect(catalogue).not.toContain('/acties.')
})

test('every file begins with the round and its closing day, and every file for programs has a schema', async () => {
  for (const columns of [COLUMNS, PLACE_COLUMNS, ACTION_COLUMNS])
    expect(columns.slice(0, 3)).toEqual(['ronde_id', 'ronde', 'afgesloten_op'])
  for (const { name, type, schema } of FILES)
    expect([name, FILE_SCHEMAS.has(schema ?? '')]).toEqual([name, type === 'application/json'])
  const ask = () => Promise.reject(new Error('asked'))
  for (const name of FILE_SCHEMAS.keys())
    expect((await makeOpenData(ask, name, 'https://scan.example'))?.type).toBe(
      'application/schema+json',
    )
})

type Node = Record<string, unknown>

test('the catalogue says of each part what DCAT-AP-NL asks for, as it asks for it', () => {
  const closedAt = '2026-11-01T23:30:00Z'
  const round = { id: ROUND, name: 'Najaar', questionnaireVersion: '2026-2', closedAt } as never
  const said = JSON.parse(catalogueOf([{ round, files: FILES }], 'https://scan.example')) as Node
  const [dataset] = said['dcat:dataset'] as Node[]
  const files = dataset?.['dcat:distribution'] as Node[]
  const there = (node: Node | undefined, names: string[]) => {
    for (const name of names) expect([name, node?.[name]]).toEqual([name, expect.anything()])
  }
  there(said, ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint'])
  there(dataset, ['dct:title', 'dct:description', 'dct:identifier', 'dct:publisher'])
  there(dataset, ['dct:creator', 'dcat:contactPoint', 'dcat:theme', 'dct:accessRights'])
  for (const file of files) there(file, ['dcat:accessURL', 'dct:license', 'dct:format'])
  expect(dataset?.['dct:issued']).toEqual({ '@type': 'xsd:date', '@value': '2026-11-02' })
  expect(said['dcat:contactPoint']).toMatchObject({ 'vcard:hasURL': expect.anything() as unknown })
  expect(files.find((file) => String(file['@id']).endsWith('/acties.json'))).toMatchObject({
    'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/json' },
    'dct:conformsTo': { '@id': 'https://scan.example/data/acties.schema.json' },
  })
  // A prefix that is not told makes a property of nothing.
  const prefixes = new Set(JSON.stringify(said).match(/(?<=")[a-z]+(?=:[a-zA-Z]+")/g))
  expect(Object.keys(said['@context'] as Node)).toEqual(expect.arrayContaining([...prefixes]))
})
