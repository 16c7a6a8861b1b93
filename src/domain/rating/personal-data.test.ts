import { describe, expect, test } from 'vitest'
import { personalData, withoutPersonalData, type PersonalKind } from './personal-data.ts'

const marked = (text: string, known?: readonly string[]) =>
  personalData(text, known).map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe.each<[PersonalKind, string, string]>([
  ['email', 'Mail naar jan.devries+werk@bedrijf-x.nl graag.', 'jan.devries+werk@bedrijf-x.nl'],
  ['email', 'kontakt@bäckerei.de antwortet nie', 'kontakt@bäckerei.de'],
  ['phone', 'bel 06-12345678.', '06-12345678'],
  ['phone', 'bel 06 12 34 56 78 na vijf uur', '06 12 34 56 78'],
  ['phone', 'bel 046 - 477 77 77'.replace(' - ', '-'), '046-477 77 77'],
  ['phone', 'of +31 6 12345678', '+31 6 12345678'],
  ['phone', 'of 0031612345678', '0031612345678'],
  ['phone', 'Telefon +49 (0)241 1234567', '+49 (0)241 1234567'],
  ['phone', 'Telefon 0241/1234567', '0241/1234567'],
  ['phone', 'gsm 0475 12 34 56', '0475 12 34 56'],
  ['phone', 'gsm +32 475 12 34 56', '+32 475 12 34 56'],
  ['iban', 'op NL91 ABNA 0417 1643 00 gestort', 'NL91 ABNA 0417 1643 00'],
  ['iban', 'op NL91ABNA0417164300', 'NL91ABNA0417164300'],
  ['iban', 'DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00'],
  ['iban', 'BE68 5390 0754 7034', 'BE68 5390 0754 7034'],
  ['plate', 'de bus XX-123-Y stond fout', 'XX-123-Y'],
  ['plate', 'met 12-AB-CD', '12-AB-CD'],
  ['plate', 'met G-123-BB', 'G-123-BB'],
  ['plate', 'Belgisch: 1-ABC-234', '1-ABC-234'],
  ['plate', 'deutsch: AC-XY 1234', 'AC-XY 1234'],
  ['name', 'gesproken met meneer Jansen over', 'meneer Jansen'],
  ['name', 'Mevrouw de Vries is vriendelijk', 'Mevrouw de Vries'],
  ['name', 'dhr. P. van den Berg belde', 'dhr. P. van den Berg'],
  ['name', 'mevr. Smeets-Janssen', 'mevr. Smeets-Janssen'],
  ['name', 'Herr Müller war nicht da', 'Herr Müller'],
  ['name', 'Frau von der Leyen', 'Frau von der Leyen'],
  ['name', 'Madame Dubois ne répond pas', 'Madame Dubois'],
  ['name', 'ik sprak Jan Peters aan de balie', 'Jan Peters'],
  ['name', 'ik sprak Jan van der Meer', 'Jan van der Meer'],
  ['name', 'Jan Peters helpt altijd.', 'Jan Peters'],
  ['name', 'Goed geholpen. Petra Claessens weet alles', 'Petra Claessens'],
])('%s', (kind, text, part) => {
  test(`is seen in "${text}"`, () => expect(marked(text)).toEqual([[kind, part]]))
})

test.each([
  'De vergunning duurde 12 weken en kostte 1.250 euro.',
  'Tussen 2024-2026 is niets gebeurd, artikel 2.14 lid 3.',
  'Postcode 6131 en zaak 2026-00123.',
  'Het Ondernemersloket reageert snel. Graag vaker.',
  'De heer was vriendelijk en meneer ook.',
  '',
])('nothing is seen in "%s"', (text) => expect(marked(text)).toEqual([]))

test('a place that is known is no person', () => {
  const text = 'Wij zitten in Valkenburg aan de Geul en in Gulpen Wittem.'
  expect(marked(text)).toEqual([['name', 'Gulpen Wittem']])
  expect(marked(text, ['Gulpen Wittem'])).toEqual([])
})

test('what was seen is replaced, and the rest stays as it was', () => {
  const words = {
    email: '[e-mail]',
    iban: '[iban]',
    phone: '[tel]',
    plate: '[kenteken]',
    name: '[naam]',
  }
  expect(withoutPersonalData('Meneer Jansen (06-12345678, j@x.nl) belt nooit terug.', words)).toBe(
    '[naam] ([tel], [e-mail]) belt nooit terug.',
  )
})

test('a long text without end takes no time', () => {
  for (const text of [
    'a'.repeat(2000),
    'A '.repeat(1000),
    'Aa '.repeat(660),
    '0 '.repeat(1000),
    '1-'.repeat(1000),
  ]) {
    const before = performance.now()
    personalData(text)
    expect(performance.now() - before).toBeLessThan(200)
  }
})
