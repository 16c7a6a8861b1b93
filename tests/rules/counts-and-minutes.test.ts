import { expect, test } from 'vitest'
import { sizeOf } from '#domain/questionnaire/size.ts'
import { DEFINITION } from '#tests/content.ts'
import { files, read } from './repository.ts'

/**
 * How many questions, themes and minutes there are comes from the questionnaire, and from how many
 * municipalities or responses on something is shown from the domain: words get them as parameters.
 */
const NUMBER =
  '\\b([2-9]|[1-9]\\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|vijftien|zestien|twintig|dertig|two|three|four|five|six|seven|eight|nine|ten|fifteen|sixteen|zwei|drei|fünf|sechs|sieben|neun|zehn|deux|trois|quatre|cinq|huit|dix)\\b'
const COUNTED =
  "(kern)?vragen|thema[’'s]|onderwerpen|minuten|gemeenten|reacties|antwoorden|beoordelingen|ondernemers|questions|themes|subjects|topics|minutes|municipalities|responses|answers|businesses|Fragen|Themen|Bereiche|Minuten|Gemeinden|Antworten|Unternehmen|thèmes|communes"
const LITERAL = new RegExp(`${NUMBER} (van de |of the |andere |other )?(${COUNTED})\\b`, 'giu')

/** What a text says of itself, or of what people do, and no count of ours. */
const NO_COUNT = [
  // What "shared" and "a pair" mean.
  /minstens twee gemeenten|twee of meer gemeenten|bij twee gemeenten|die twee gemeenten|geen twee gemeenten|dan twee gemeenten/i,
  /Twee gemeenten kunnen elkaar|één of twee gemeenten|tussen twee antwoorden/,
  // From how large a part on is drawn by chance, around a number (decision 131).
  /ongeveer dertig ondernemers/,
]

const words = files('src').filter(
  (path) =>
    /[.]tsx?$/.test(path) && !/[.]test[.]|database[.]types|src\/domain\/|src\/data\//.test(path),
)
const mails = files('supabase').filter((path) =>
  /(digest|mail)\/.*[.]ts$|content\/mails[.]json$|templates\/.*[.]html$/.test(path),
)
const pages = [
  'index.html',
  'beoordeel.html',
  ...files('public').filter((path) => /[.](html|json|webmanifest)$/.test(path)),
]

/** The texts in a file: what stands between quotes or tags, without comments. */
function literals(path: string): string[] {
  const text = read(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
  return [...text.matchAll(LITERAL)]
    .map((match) =>
      text.slice(Math.max(0, match.index - 30), match.index + 60).replaceAll('\n', ' '),
    )
    .filter((around) => !NO_COUNT.some((known) => known.test(around)))
    .map((around) => `${path}: ${around}`)
}

test('no text holds a count or a number of minutes of its own', () => {
  expect(words.length).toBeGreaterThan(300)
  expect([...words, ...mails, ...pages].flatMap(literals)).toEqual([])
})

test('the rule finds what it is for', () => {
  for (const text of [
    '16 kernvragen, ongeveer 15 minuten.',
    'Hoogstens 48 vragen, samen ongeveer 51 minuten',
    'met 16 van de 48 vragen',
    'Acht thema’s',
    'ongeveer zes minuten',
    'about six minutes',
    'etwa sechs Minuten',
    'environ 6 minutes',
    'Vanaf vijf gemeenten',
    'de zestien gemeenten',
    'vanaf tien reacties',
    'from ten answers on',
  ])
    expect(text.match(LITERAL), text).not.toBeNull()
  for (const text of ['Wacht een minuut', '1 thema', '${n} vragen', 'een paar minuten'])
    expect(text.match(LITERAL), text).toBeNull()
})

test('documents that say how large the questionnaire is say it as it is', () => {
  const { most } = sizeOf(DEFINITION, 'full')
  const core = sizeOf(DEFINITION, 'short').most
  expect(read('README.md')).toContain(
    `(${DEFINITION.themes.length} themes, ${most} questions, or ${core} in the short route)`,
  )
  expect(read('publiccode.yml')).toContain(`(${DEFINITION.themes.length} thema's, ${most} vragen)`)
})
