import { describe, expect, test } from 'vitest'
import { files, read } from './repository.ts'

const rows = read('docs/words.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| We say'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const twins = rows.flatMap(([, word = '', not = '']) =>
  not.split(', ').map((twin) => [twin.replaceAll('`', ''), word] as const),
)
const screens = files('src')
  .filter(
    (path) =>
      /([.]messages|i18n\/[^/]+|rate-service\/french|[a-z]+-words)[.]ts$/.test(path) &&
      !path.endsWith('.test.ts'),
  )
  .map((path) => ({ path, text: read(path) }))
/** What the product comes with: questions, measures, mails. */
const content = files('supabase/content')
  .filter((path) => path.endsWith('.json'))
  .map((path) => ({ path, text: textsIn(JSON.parse(read(path))).join('\n') }))

/** Every text of a document, not its keys: those are names of the program. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return / /.test(value) ? [value] : []
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

describe('one word per thing', () => {
  test('the list has words and the screens are found', () => {
    expect(twins.length).toBeGreaterThan(15)
    expect(screens.length).toBeGreaterThan(80)
  })

  test.each(twins)('not "%s" but "%s"', (twin) => {
    const begins = /^\w/.test(twin) ? '(?<![\\p{L}\\p{N}])' : ''
    const found = new RegExp(`${begins}${twin}`, 'iu')
    const said = [...screens, ...content].filter(({ text }) => found.test(text))
    expect(said.map(({ path, text }) => `${path}: ${found.exec(text)?.[0]}`)).toEqual([])
  })
})

/** The words of a language: what stands in quotes after its name, up to the next language. */
function inLanguage(language: string): string[] {
  const begins = new RegExp(`^(?:const | {2})?(?:get )?${language}\\b.*?[:(=]`)
  const others = /^(?:const | {2})?(?:get )?(?:nl|en|de|fr)\b.*?[:(=]|^}/
  return screens.flatMap(({ path, text }) => {
    let inside = path.endsWith('french.ts') && language === 'fr'
    return text.split('\n').flatMap((line) => {
      if (begins.test(line)) inside = true
      else if (others.test(line) && !path.endsWith('french.ts')) inside = false
      if (!inside || /^\s*(\/\/|\*|\/\*|import )/.test(line)) return []
      return [...line.matchAll(/(['`])((?:(?!\1).)+)\1/g)].map(([, , words = '']) => words)
    })
  })
}

test('in English who rates is a business', () => {
  const english = inLanguage('en')
  expect(english.join()).toContain('businesses')
  expect(english.filter((words) => /entrepreneur/i.test(words))).toEqual([])
})

describe('signs of the language', () => {
  test('an amount stays on one line with its sign', () => {
    const amounts = screens.filter(({ text }) => /€\\u00a0[\d$]/.test(text))
    expect(amounts.length).toBeGreaterThan(3)
    expect(
      screens.filter(({ text }) => /^(?!\s*[/*]).*€ [\d$]/m.test(text)).map(({ path }) => path),
    ).toEqual([])
  })

  test('French has a no-break space before ? ! ; and :, and inside its quotes', () => {
    const french = inLanguage('fr')
    expect(french.length).toBeGreaterThan(40)
    expect(french.filter((words) => /[\p{L}}] [?!;:](\s|$)|« |[^\u00a0] »/u.test(words))).toEqual(
      [],
    )
  })

  test('German quotes are „so“', () => {
    const german = inLanguage('de')
    expect(german.length).toBeGreaterThan(60)
    expect(german.filter((words) => /[‘"]|(?<!„[^“]*)“/.test(words))).toEqual([])
  })

  test('so in the questionnaire, the measures, the mails and what entrepreneurs are asked', () => {
    const texts = files('supabase/content').filter((path) => path.endsWith('.json'))
    expect(texts.length).toBeGreaterThan(10)
    const straight = /[\p{L}]'|'[\p{L}]/u
    const breaks = /"fr": "[^"]*[\p{L}\d] [?!;:]/u
    expect(texts.filter((path) => straight.test(read(path)) || breaks.test(read(path)))).toEqual([])
  })

  test('an apostrophe is ’, not a letter that looks like one, nor the sign of an inch', () => {
    const other = /\u02BC|[\p{L}]\\'[\p{L}]/u
    expect(screens.filter(({ text }) => other.test(text)).map(({ path }) => path)).toEqual([])
  })
})
