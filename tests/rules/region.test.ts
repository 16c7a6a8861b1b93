import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MAIL_FILE, signInMail } from '#content/write-mail.ts'
import region from '#content/region.json' with { type: 'json' }
import { regionSchema, type Region } from '#domain/territory/region.ts'
import { messages } from '#features/start/public-start.messages.ts'
import { messages as saving } from '#features/fill-in-scan/fill-in.messages.ts'
import { our, speakOf, subregionNames } from '#i18n/our-region.ts'
import { figures } from '#i18n/told-entrepreneurs.ts'
import { files, read } from './repository.ts'

/** Which region it is, is data: code, messages, mails and SQL know none by its name. */
const sources = [
  ...files('src').filter((path) => !/[.]test[.]/.test(path)),
  ...['index.html', 'beoordeel.html', ...files('vite'), ...files('public')].filter(
    (path) => !/[.](png|svg)$|[.]test[.]/.test(path),
  ),
  ...['schemas', 'local', 'digest', 'mail', 'templates']
    .flatMap((folder) => files(`supabase/${folder}`))
    .filter((path) => !/[.]test[.]/.test(path)),
]

/** The addresses of the pages of the programme office, which people have kept. */
const ADDRESS = /\/eszl(?=[\s/'"`?]|$)/g

const oneOf = (names: readonly string[]) =>
  new RegExp(`(?<!\\p{L})(${names.join('|')})(?!\\p{L})`, 'giu')
const REGION = oneOf([region.office, region.officeInFull, ...Object.values(region.names)])
const PLACES = oneOf([
  ...region.subregions.flatMap(({ id, name }) => [id, name]),
  ...region.municipalities.flatMap(({ code, name, slug }) => [code, name, slug]),
])
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*(\/\/|--).*$/gm

/** The region itself not even in a comment, where a place may be an example. */
const namesIn = (text: string): string[] => [
  ...(text.replace(ADDRESS, '').match(REGION) ?? []),
  ...(text.replace(COMMENT, '').match(PLACES) ?? []),
]

test('no region, office, municipality or part of a region stands in code, messages, mails or SQL', () => {
  expect(sources.length).toBeGreaterThan(500)
  expect(sources.flatMap((path) => namesIn(read(path)).map((name) => `${path}: ${name}`))).toEqual(
    [],
  )
})

test('the rule finds what it is for', () => {
  for (const text of [
    "'Alleen ESZL ziet dit'",
    '-- The Monday in Zuid-Limburg',
    "code === 'GM0917'",
    "'westelijke-mijnstreek': 'Mijnstreek'",
    'from Maastricht',
  ])
    expect(namesIn(text), text).not.toEqual([])
  expect(namesIn(`to="/eszl/rondes" // as Beek`.replace(' //', '\n//'))).toEqual([])
})

test('the mail with the code is made from the template and the region', () => {
  expect(readFileSync(MAIL_FILE, 'utf8')).toBe(signInMail())
  expect(signInMail()).toContain(region.officeInFull)
  expect(signInMail()).not.toMatch(/\[\w+\]|undefined/)
})

test('with the data of another region everything is said of that one', () => {
  const given = regionSchema.parse(region)
  const other: Region = {
    ...given,
    names: { nl: 'de Heuvelrug', en: 'the Ridge', de: 'der Heuvelrug', fr: 'la Crête' },
    office: 'BHR',
    officeInFrench: 'le BHR',
    subregions: [{ id: 'noord', name: 'De Noordrand' }],
  }
  speakOf(other)
  try {
    expect(messages.title).toBe('Beter geholpen als ondernemer in de Heuvelrug')
    expect(saving.saving.saved).toBe('Opgeslagen bij BHR')
    expect(figures.fr).toMatch(/^Les communes et le BHR,/)
    expect(subregionNames()).toEqual({ noord: 'De Noordrand' })
  } finally {
    speakOf(given)
  }
  expect(our.office).toBe(given.office)
})
