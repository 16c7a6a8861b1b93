import { expect, test } from 'vitest'
import { toJson } from '#domain/questionnaire/draft/json-file.ts'
import { contentOf } from '#domain/quick-wins/measure.ts'
import { MEASURES } from '#tests/content.ts'
import { EXAMPLE, RICH, withItem } from '#tests/example-draft.ts'
import { fromWorkbook, toTranslations, toWorkbook } from './workbook.ts'

const bytes = async (blob: Blob) => Buffer.from(await blob.arrayBuffer()).toString('base64')

test('a workbook goes out, in and out again with the same bytes, and says the same', async () => {
  const file = await toWorkbook(RICH)
  const read = await fromWorkbook(file, EXAMPLE)
  expect(read).toMatchObject({ ok: true })
  if (!read.ok) return
  expect(toJson(read.value)).toBe(toJson(RICH))
  expect(await bytes(await toWorkbook(read.value))).toBe(await bytes(file))
})

test('with measures and notes about laws it does too', async () => {
  const measures = Object.fromEntries(
    MEASURES.map((measure) => [
      measure.id,
      { version: measure.version, content: contentOf(measure) },
    ]),
  )
  const [first] = MEASURES
  const legalNotes = { [first!.id]: { legalNote: 'Let op de wet.' } }
  const document = { ...RICH, measures, legalNotes }
  const read = await fromWorkbook(await toWorkbook(document), EXAMPLE)
  expect(read.ok && toJson(read.value)).toBe(toJson(document))
})

test('a broken workbook is refused with the sheet, row and column of every fault', async () => {
  const broken = withItem('bcf-fte', () => ({ max: 'veel', why: '' }))
  const read = await fromWorkbook(await toWorkbook(broken), EXAMPLE)
  const faults = read.ok ? [] : read.error.map(({ place, code }) => [place, code])
  expect(faults).toEqual([
    [expect.stringMatching(/^blad item, rij \d+ \(bcf-fte\), asked.why$/), 'shape'],
    [expect.stringMatching(/^blad item, rij \d+ \(bcf-fte\), asked.max$/), 'shape'],
  ])
  const nothing = await fromWorkbook(new Blob(['geen bestand']), EXAMPLE)
  expect(nothing).toMatchObject({ ok: false, error: [{ code: 'unreadable' }] })
})

test('translations go out and in; those of another Dutch text are refused', async () => {
  const file = await toTranslations(EXAMPLE)
  const same = await fromWorkbook(file, EXAMPLE)
  expect(same.ok && toJson(same.value)).toBe(toJson(EXAMPLE))
  const later = withItem('bcf-fte', ({ text }) => ({ text: { ...text, nl: 'Hoeveel uren?' } }))
  const stale = await fromWorkbook(file, later)
  expect(stale).toMatchObject({ ok: false, error: [{ detail: 'text.en' }] })
})
