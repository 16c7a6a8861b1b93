import { createHash } from 'node:crypto'
import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, contentHash, hashOf, isUnaltered } from './signature.ts'
import type { Json, SignedContent } from './submission.ts'

const FIRST: SignedContent = {
  signatureVersion: 1,
  scanId: 'scan',
  roundId: 'round',
  municipalityCode: 'GM0888',
  number: 1,
  questionnaireVersion: '2026-1',
  route: 'short',
  answers: {
    vooroverleg: { value: 'l3', status: 'answered', note: 'Café "de Uitrit"', reason: '' },
    'betaaltermijn-pct': { value: 92.3, status: 'answered' },
  },
  scoreHash: null,
  peopleHash: null,
  handedInBy: 'iris',
  handedInName: 'Iris Jansen',
  handedInAt: '2026-11-20T09:30:00.120Z',
  signedBy: 'arno',
  signedName: 'Arno Smeets',
  signedAt: '2026-11-20T10:30:00.000Z',
}
const SECOND: SignedContent = { ...FIRST, signatureVersion: 2, scoreHash: 'a'.repeat(64) }
const ANSWERS =
  '{"betaaltermijn-pct":{"status":"answered","value":92.3},' +
  '"vooroverleg":{"note":"Café \\"de Uitrit\\"","reason":"","status":"answered","value":"l3"}}'
const PEOPLE =
  '{"handedInBy":"iris","handedInName":"Iris Jansen","signedBy":"arno","signedName":"Arno Smeets"}'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('the signed text is spelled out, so that anyone can hash it', async () => {
  expect(await contentHash(FIRST)).toBe(
    sha256(`{"answers":${ANSWERS},"questionnaireVersion":"2026-1","route":"short"}`),
  )
  expect(await contentHash(SECOND)).toBe(
    sha256(
      `{"answers":${ANSWERS},"handedInAt":"2026-11-20T09:30:00.120Z",` +
        `"municipality":"GM0888","number":1,"peopleHash":"${sha256(PEOPLE)}","questionnaireVersion":"2026-1",` +
        `"round":"round","route":"short","scan":"scan","scoreHash":"${'a'.repeat(64)}",` +
        `"signatureVersion":2,"signedAt":"2026-11-20T10:30:00.000Z"}`,
    ),
  )
})

test('anything else under it is another hash', async () => {
  const others: SignedContent[] = [
    { ...SECOND, route: 'full' },
    { ...SECOND, questionnaireVersion: '2026-2' },
    { ...SECOND, answers: { ...SECOND.answers, 'bcf-fte': { value: null } } },
    { ...SECOND, municipalityCode: 'GM0971' },
    { ...SECOND, roundId: 'other' },
    { ...SECOND, scanId: 'other' },
    { ...SECOND, number: 2 },
    { ...SECOND, scoreHash: 'b'.repeat(64) },
    { ...SECOND, handedInBy: 'bea' },
    { ...SECOND, handedInName: 'Bea' },
    { ...SECOND, handedInAt: '2026-11-20T09:30:00.121Z' },
    { ...SECOND, signedBy: 'bea' },
    { ...SECOND, signedName: 'Bea' },
    { ...SECOND, signedAt: '2026-11-21T10:30:00.000Z' },
  ]
  const hashes = await Promise.all([SECOND, FIRST, ...others].map(contentHash))
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('a score that is not the signed one shows, to who may read it', async () => {
  const sheet = { total: { score: 62.5 } }
  const content = { ...SECOND, scoreHash: await hashOf(sheet) }
  const made = { ...content, id: '1', hash: await contentHash(content), sheet, returned: null }
  expect(await isUnaltered(made)).toBe(true)
  expect(await isUnaltered({ ...made, sheet: null })).toBe(true)
  expect(await isUnaltered({ ...made, sheet: { total: { score: 99 } } })).toBe(false)
  expect(await isUnaltered({ ...made, signedName: 'Bea' })).toBe(false)
})

property.prop([fc.dictionary(fc.string(), fc.jsonValue())], {
  seed: 20261123,
  numRuns: 200,
})('the same content in another order is the same text, and reads back as it was', (document) => {
  const reversed = Object.fromEntries(Object.entries(document).reverse())
  const asStored = (value: object) => JSON.parse(JSON.stringify(value)) as Json
  const text = canonicalJson(asStored(document))
  expect(canonicalJson(asStored(reversed))).toBe(text)
  expect(JSON.parse(text)).toEqual(asStored(document))
})
