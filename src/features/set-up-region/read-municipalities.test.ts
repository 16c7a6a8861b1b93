import { expect, test } from 'vitest'
import { readMunicipalities } from './read-municipalities.ts'

const THREE = [
  { code: 'GM0014', name: 'Groningen', inhabitants: 238147 },
  { code: 'GM1966', name: 'Het Hogeland', inhabitants: 47888 },
  { code: 'GM1900', name: 'Súdwest-Fryslân', inhabitants: 90007 },
]

test.each([
  [
    'semicolons',
    'GM0014;Groningen;238147\nGM1966;Het Hogeland;47888\nGM1900;Súdwest-Fryslân;90007\n',
  ],
  [
    'commas and short codes',
    '14,Groningen,238147\n1966,Het Hogeland,47888\n1900,Súdwest-Fryslân,90007',
  ],
  [
    'quotes, headings, a mark, points and Windows line ends',
    '\uFEFF"Code";"Naam";"Inwoners"\r\n"GM0014";"Groningen";"238.147"\r\n\r\n"GM1966";"Het Hogeland";"47.888"\r\n"GM1900";"Súdwest-Fryslân";"90.007"\r\n',
  ],
])('reads a file with %s', (_, text) => {
  expect(readMunicipalities(text)).toEqual({ ok: true, municipalities: THREE })
})

test('a wrong file is refused with every line that is wrong', () => {
  const text = [
    'Code;Naam;Inwoners',
    'GM0014;Groningen;238147',
    'XX0014;Elders;12',
    'GM0015;;12',
    'GM0016;Daar;veel',
    'GM0017;Te weinig',
    'GM0014;Weer;100',
    'GM0018;groningen;100',
    'GM0019;Nul;0',
  ].join('\n')
  expect(readMunicipalities(text)).toEqual({
    ok: false,
    faults: [
      { line: 3, fault: 'code', said: 'XX0014' },
      { line: 4, fault: 'name', said: '' },
      { line: 5, fault: 'inhabitants', said: 'veel' },
      { line: 6, fault: 'columns', said: 'GM0017 | Te weinig' },
      { line: 7, fault: 'double', said: 'GM0014' },
      { line: 8, fault: 'double', said: 'groningen' },
      { line: 9, fault: 'inhabitants', said: '0' },
    ],
  })
})

test('what is no table, or holds nothing, is told of the file as a whole', () => {
  expect(readMunicipalities('"open')).toMatchObject({ faults: [{ line: 0, fault: 'unreadable' }] })
  for (const text of ['', '\n', 'Code;Naam;Inwoners\n'])
    expect(readMunicipalities(text)).toMatchObject({ faults: [{ line: 0, fault: 'empty' }] })
})

/** As StatLine saves a table: titles, headings over more lines, several figures, codes with spaces, a source. */
function statLine(
  regions: readonly (readonly [name: string, code: string, people: string])[],
  { above = [], below = ['"Bron: CBS"'] }: { above?: string[]; below?: string[] } = {},
): string {
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(';')
  return [
    '"Bevolking op 1 januari; regio"',
    ...above,
    '',
    quoted(['Perioden', '', '2025', '2025', '2025', '2025']),
    quoted([
      ...['Regio\u2019s', 'Regiocode (gemeente)', 'Bevolking 1 januari 2025 (aantal)'],
      ...['Bevolkingsdichtheid (aantal inwoners per km2)', 'Mannen (aantal)', 'Aantal bedrijven'],
    ]),
    ...regions.map(([name, code, people]) =>
      quoted([name, code.padEnd(10), people, '1001', '23000', '4120']),
    ),
    ...below,
  ].join('\r\n')
}
const EXPORT = THREE.map(
  ({ code, name, inhabitants }) =>
    [name === 'Groningen' ? 'Groningen (gemeente)' : name, code, String(inhabitants)] as const,
)

test('reads an export of StatLine as it was saved, also with the country in it', () => {
  const all = { ok: true, municipalities: THREE }
  expect(readMunicipalities(statLine(EXPORT))).toEqual(all)
  const larger = [['Nederland', 'NL01', '18044027'], ['Noord (LD)', 'LD01', '1700000']] as const // prettier-ignore
  expect(readMunicipalities(statLine([...larger, ...EXPORT]))).toEqual(all)
  expect(readMunicipalities(`\uFEFF${statLine(EXPORT, { below: [] })}\r\n`)).toEqual(all)
  const owner = { below: ['"© Centraal Bureau voor de Statistiek, Den Haag/Heerlen 29-11-2026"'] }
  expect(readMunicipalities(statLine(EXPORT, owner))).toEqual(all)
})

test('a wrong line of an export is told with its number, also the first and the last', () => {
  const wrong = [['Elders', 'XX0014', '12'], ...EXPORT, ['Daar', 'GM0015', '.']] as const
  expect(readMunicipalities(statLine(wrong, { below: ['"Vergeten"'] }))).toEqual({
    ok: false,
    faults: [
      { line: 5, fault: 'code', said: 'XX0014' },
      { line: 9, fault: 'inhabitants', said: '.' },
      { line: 10, fault: 'columns', said: 'Vergeten' },
    ],
  })
})

test('columns may stand anywhere; which figure is meant is not guessed', () => {
  const people = 'Bevolking 1 januari 2025 (aantal)'
  expect(
    readMunicipalities(
      `${people};Code;Gemeente\n238147;GM0014;Groningen\n47888;GM1966;Het Hogeland`,
    ),
  ).toMatchObject({ municipalities: THREE.slice(0, 2) })
  expect(readMunicipalities('GM0014;Groningen;238147;800')).toEqual({
    ...{ ok: false, faults: [{ line: 0, fault: 'figures', said: '' }] },
  })
  expect(readMunicipalities('Regio;Bevolking 2025\nGroningen;238147')).toEqual({
    ...{ ok: false, faults: [{ line: 0, fault: 'codeless', said: '' }] },
  })
})
