import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { toWorkbook } from './workbook.ts'

test('a workbook holds numbers as numbers, text as text, and where it comes from', async () => {
  const formula = '=HYPERLINK("http://evil.example";"klik")'
  const table = {
    columns: ['Gemeente', 'Score', 'Tevreden'],
    rows: [
      ['Beek', 54.5, { value: 62, as: 'percent' as const }],
      [formula, -2, 'te weinig reacties'],
      ['constructor', 0, '–'],
    ],
    remarks: [],
  }
  const file = await toWorkbook([{ name: 'Tabel', table }], [['Bron', '@quick scan']])
  const [data, about] = await readExcelFile(Buffer.from(await file.arrayBuffer()))
  expect(data).toEqual({
    sheet: 'Tabel',
    data: [
      ['Gemeente', 'Score', 'Tevreden'],
      ['Beek', 54.5, 0.62],
      [formula, -2, 'te weinig reacties'],
      ['constructor', 0, '–'],
    ],
  })
  expect(about).toEqual({ sheet: 'Herkomst', data: [['Bron', '@quick scan']] })
})

test('more tables are sheets of their own, with names that Excel takes', async () => {
  const table = { columns: ['x'], rows: [[1]], remarks: [] }
  const long = 'Oordeel van ondernemers in de regio: alle vragen'
  const names = [long, `${long} nog eens`, 'a/b?']
  const file = await toWorkbook(
    names.map((name) => ({ name, table })),
    [],
  )
  const sheets = await readExcelFile(Buffer.from(await file.arrayBuffer()))
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Oordeel van ondernemers in d',
    'Oordeel van ondernemers in d 2',
    'a b',
    'Herkomst',
  ])
})
