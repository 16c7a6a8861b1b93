import { createHash } from 'node:crypto'
import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, contentHash } from './signature.ts'
import type { Json, SignedContent } from './submission.ts'

const CONTENT: SignedContent = {
  questionnaireVersion: '2026-1',
  route: 'short',
  answers: {
    vooroverleg: { value: 'l3', status: 'answered', note: 'Café "de Uitrit"', reason: '' },
    'betaaltermijn-pct': { value: 92.3, status: 'answered' },
  },
}

test('the signed text is spelled out, so that anyone can hash it', async () => {
  const text =
    '{"answers":{"betaaltermijn-pct":{"status":"answered","value":92.3},' +
    '"vooroverleg":{"note":"Café \\"de Uitrit\\"","reason":"","status":"answered","value":"l3"}},' +
    '"questionnaireVersion":"2026-1","route":"short"}'
  expect(await contentHash(CONTENT)).toBe(createHash('sha256').update(text).digest('hex'))
})

test('another answer, version or route is another hash', async () => {
  const hashes = await Promise.all(
    [
      CONTENT,
      { ...CONTENT, route: 'full' as const },
      { ...CONTENT, questionnaireVersion: '2026-2' },
      { ...CONTENT, answers: { ...CONTENT.answers, 'bcf-fte': { value: null } } },
    ].map(contentHash),
  )
  expect(new Set(hashes).size).toBe(hashes.length)
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
