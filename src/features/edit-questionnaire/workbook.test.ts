import { expect, test } from 'vitest'
import type { Document } from '#domain/questionnaire/draft/document.ts'
import { toJson } from '#domain/questionnaire/draft/json-file.ts'
import { contentOf, measureContentSchema } from '#domain/quick-wins/measure.ts'
import { MEASURES } from '#tests/content.ts'
import { EXAMPLE, RICH, withItem } from '#tests/example-draft.ts'
import { LAYOUTS } from './workbook-layout.ts'
import { fromWorkbook, toTranslations, toWorkbook } from './workbook.ts'

const [measure] = MEASURES
/** With a measure that changes too. */
const WITH_MEASURE: Document = {
  ...RICH,
  measures: {
    [measure!.id]: {
      version: measure!.version,
      content: measureContentSchema.parse(contentOf(measure!)),
    },
  },
}

const bytes = async (blob: Blob) => Buffer.from(await blob.arrayBuffer()).toString('base64')

test('a workbook goes out, in and out again with the same bytes, and says the same', async () => {
  const file = await toWorkbook(WITH_MEASURE)
  const read = await fromWorkbook(file, EXAMPLE)
  expect(read).toMatchObject({ ok: true })
  if (!read.ok) return
  expect(toJson(read.value)).toBe(toJson(WITH_MEASURE))
  expect(await bytes(await toWorkbook(read.value))).toBe(await bytes(file))
})

type Cells = unknown[][]
type Change = (sheets: Map<string, Cells>) => void

/** The example as somebody else made a workbook of it: with cells of any kind, sheets and columns as they like. */
async function edited(change: Change, document = RICH) {
  const { default: readExcelFile } = await import('read-excel-file/universal')
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const bytes = await (await toWorkbook(document)).arrayBuffer()
  const read = await readExcelFile(bytes, { trim: false })
  const sheets = new Map(read.map(({ sheet, data }): [string, Cells] => [sheet, data]))
  change(sheets)
  const written = await writeExcelFile(
    [...sheets].map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === null ? null : { value }) as never)),
    })),
  ).toBlob()
  return fromWorkbook(written, EXAMPLE)
}

/** Changes what stands in a column, in the row that begins with a name, or in the first. */
const put =
  (sheet: string, head: string, value: unknown, id?: string): Change =>
  (sheets) => {
    const rows = sheets.get(sheet)!
    const row = id === undefined ? rows[1] : rows.find(([first]) => first === id)
    row![rows[0]!.indexOf(head)] = value
  }
const faultsOf = async (change: Change) => {
  const read = await edited(change)
  return read.ok ? [] : read.error.map(({ place, code }) => `${place}: ${code}`)
}
const column = (
  sheets: Map<string, Cells>,
  sheet: string,
  head: string,
  change: (at: number) => void,
) => change(sheets.get(sheet)![0]!.indexOf(head))

test('what another program wrote, in another order and as numbers, yes and days of its own, is the same', async () => {
  const read = await edited((sheets) => {
    for (const rows of sheets.values()) for (const row of rows) row.reverse()
    for (const [name, head] of [
      ['Thema’s', 'Gewicht'],
      ['Antwoorden', 'Score (0-100)'],
      ['Ankers', 'Getal'],
      ['Maatregel merkbaar', 'Hoe sterk'],
    ] as const)
      column(sheets, name, head, (at) => {
        for (const row of sheets.get(name)!.slice(1))
          row[at] = Number(String(row[at]).replace(',', '.'))
      })
    column(sheets, 'Vragen', 'Staat ook in de snelle versie', (at) => {
      for (const [place, row] of sheets.get('Vragen')!.slice(1).entries())
        row[at] = row[at] ? ['JA', 'x', true][place % 3] : ['nee', null, false][place % 3]
    })
    sheets.get('Vragen')!.push([], [null, ' '])
    sheets.set('Van mij', [['Kladblok']])
  }, WITH_MEASURE)
  expect(read.ok ? '' : read.error).toBe('')
  expect(read.ok && toJson(read.value)).toBe(toJson(WITH_MEASURE))
})

test.each<[string, Change, readonly string[]]>([
  ['without a sheet', (sheets) => sheets.delete('Ankers'), ['blad ‘Ankers’: sheetGone']],
  [
    'with a column of another name',
    put('Vragen', 'Uitleg bij de vraag', 'Hulp', 'Kenmerk'),
    [
      'blad ‘Vragen’, rij 1, kolom ‘Uitleg bij de vraag’: columnGone',
      'blad ‘Vragen’, rij 1, kolom ‘Hulp’: columnUnknown',
    ],
  ],
  [
    'with a row that belongs to nothing',
    put('Antwoorden', 'Hoort bij', 'weg'),
    ['blad ‘Antwoorden’, rij 2 (weg), kolom ‘Hoort bij’: ofUnknown'],
  ],
  [
    'with neither yes nor no',
    put('Vragen', 'Staat ook in de snelle versie', 'misschien', 'relatiebeheer'),
    ['blad ‘Vragen’, rij 5 (relatiebeheer), kolom ‘Staat ook in de snelle versie’: noYes'],
  ],
  [
    'with a kind of question that is none',
    put('Vragen', 'Soort vraag', 'open vraag', 'relatiebeheer'),
    ['blad ‘Vragen’, rij 5 (relatiebeheer), kolom ‘Soort vraag’: noChoice'],
  ],
  [
    'with a unit for a ladder',
    put('Vragen', 'Eenheid', 'fte', 'relatiebeheer'),
    ['blad ‘Vragen’, rij 5 (relatiebeheer), kolom ‘Eenheid’: lost'],
  ],
  [
    'with a number that is none, and a text that is empty',
    (sheets) => {
      put('Vragen', 'Hoogste getal', 'veel', 'bcf-fte')(sheets)
      put('Vragen', 'Waarom wij dit vragen', '', 'bcf-fte')(sheets)
      put('Antwoorden', 'Score (0-100)', 101)(sheets)
    },
    [
      expect.stringMatching(/^blad ‘Antwoorden’, rij 2 \(.+\), kolom ‘Score \(0-100\)’: shape$/),
      expect.stringMatching(
        /^blad ‘Vragen’, rij \d+ \(bcf-fte\), kolom ‘Waarom wij dit vragen’: shape$/,
      ),
      expect.stringMatching(/^blad ‘Vragen’, rij \d+ \(bcf-fte\), kolom ‘Hoogste getal’: shape$/),
    ] as string[],
  ],
  [
    'with anchors for a ladder',
    (sheets) => {
      for (const row of sheets.get('Ankers')!.slice(1, 3)) row[0] = 'relatiebeheer'
    },
    expect.arrayContaining([
      'blad ‘Ankers’, rij 2 (relatiebeheer), kolom ‘Getal’: lost',
      'blad ‘Ankers’, rij 3 (relatiebeheer), kolom ‘Getal’: lost',
    ]) as string[],
  ],
  [
    'with a name twice',
    put('Vragen', 'Kenmerk', 'bcf-fte', 'relatiebeheer'),
    expect.arrayContaining([
      expect.stringMatching(/^blad ‘Vragen’, rij \d+ \(bcf-fte\), kolom ‘Kenmerk’: twice$/),
    ]) as string[],
  ],
])('a workbook %s is refused with the sheet, row and column', async (_, change, faults) => {
  expect(await faultsOf(change)).toEqual(faults)
})

test('what is no workbook is refused', async () => {
  const nothing = await fromWorkbook(new Blob(['geen bestand']), EXAMPLE)
  expect(nothing).toMatchObject({ ok: false, error: [{ code: 'unreadable' }] })
})

test('sheets and columns have Dutch names, each once and short enough', () => {
  const names = LAYOUTS.map(({ sheet }) => sheet)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, sheet, columns } of LAYOUTS) {
    expect(sheet.length, sheet).toBeLessThanOrEqual(31)
    expect(sheet, name).not.toBe(name)
    const heads = columns.map(({ head }) => head)
    expect(new Set(heads).size, sheet).toBe(heads.length)
    for (const column of columns) expect(column.head, sheet).not.toBe(column.name)
  }
})

test('translations go out and in; those of another Dutch text are refused', async () => {
  const file = await toTranslations(EXAMPLE)
  const same = await fromWorkbook(file, EXAMPLE)
  expect(same.ok && toJson(same.value)).toBe(toJson(EXAMPLE))
  const later = withItem('bcf-fte', ({ text }) => ({ text: { ...text, nl: 'Hoeveel uren?' } }))
  const STALE = expect.stringMatching(
    /^blad ‘Vertalingen’, rij \d+ \(bcf-fte\), kolom ‘Nederlands’$/,
  ) as string
  const stale = await fromWorkbook(file, later)
  expect(stale).toMatchObject({ ok: false, error: [{ place: STALE, code: 'stale' }] })
})
