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
