import { fc, test } from '@fast-check/vitest'
import { expect, test as plain } from 'vitest'
import { toCsv } from './csv.ts'
import type { Cell } from './taken-table.ts'

/** Reads CSV by the grammar of RFC 4180, with semicolons. */
function parse(csv: string): string[][] {
  const rows: string[][] = []
  // The last record has no line break after it.
  const ended = `${csv.replace(/^\uFEFF/, '')}\r\n`
  for (const record of ended.match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g) ?? []) {
    const fields = record.slice(0, -2).match(/(?<=^|;)(?:"(?:[^"]|"")*"|[^";]*)(?=;|$)/g) ?? []
    rows.push(
      fields.map((field) =>
        field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
      ),
    )
  }
  return rows
}

const table = (columns: string[], rows: Cell[][]) => ({ columns, rows, remarks: [] })

plain('a table is written as Dutch spreadsheet programs open it', () => {
  expect(
    toCsv(
      table(
        ['Gemeente', 'Score', 'Tevreden'],
        [
          ['Beek; "aan de Maas"', 54.5, { value: 62, as: 'percent' }],
          ['Vaals', -2, 'te weinig antwoorden'],
        ],
      ),
      [['Bron', 'de scan']],
    ),
  ).toBe(
    '\uFEFFGemeente;Score;Tevreden\r\n' +
      '"Beek; ""aan de Maas""";54,5;62%\r\n' +
      'Vaals;-2;te weinig antwoorden\r\n' +
      ';;\r\n' +
      'Bron;de scan;',
  )
})

plain('text that would run as a formula does not', () => {
  for (const text of [
    '=1+1',
    '+1+1',
    '-1+cmd',
    '+1 =1',
    '@SUM(A1)',
    '@1',
    '=1',
    '\t=1',
    '\r=1',
    '＝1',
  ]) {
    const [, [cell] = []] = parse(toCsv(table(['x'], [[text]]), []))
    expect(cell).toBe(`'${text}`)
  }
})

plain('a number with a sign is no formula', () => {
  for (const text of ['+29', '-3', '-0,5', '+1234'])
    expect(parse(toCsv(table(['x'], [[text]]), []))[1]).toEqual([text])
  expect(parse(toCsv(table(['x'], [[{ value: 29, as: 'change' }]]), []))[1]).toEqual(['29'])
})

const text = fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\uFEFF', ''))

test.prop([fc.array(fc.tuple(text, fc.double({ noNaN: true, min: -1e6, max: 1e6 })))])(
  'whatever text and numbers go in come out',
  (rows) => {
    const [, ...read] = parse(toCsv(table(['a', 'b'], rows), []))
    rows.forEach(([word, number], index) => {
      const [first = '', second = ''] = read[index] ?? []
      expect(first === word || first === `'${word}`).toBe(true)
      expect(Number(second.replace(',', '.'))).toBe(number === 0 ? 0 : number)
    })
  },
)
