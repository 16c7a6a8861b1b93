import { expect, test } from 'vitest'
import { FILES, filesOf, type Source } from '../../src/features/public-results/open-files.ts'
import { catalogueOf } from './catalogue.ts'
import { isOpenDataPath } from './make.ts'
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
