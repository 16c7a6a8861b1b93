import { expect, test } from 'vitest'
import rating from '#content/2026-1/rating.json' with { type: 'json' }
import { DEFINITION, EDITIONS, MEASURES } from '#tests/content.ts'
import { files, read } from './repository.ts'

/**
 * A questionnaire is data: code knows no item, theme, option, experience or measure by its name, so that
 * a version with others needs no other program.
 */
const source = files('src').filter((path) => /[.]tsx?$/.test(path) && !/[.]test[.]/.test(path))

const options = EDITIONS.flatMap(({ items }) => items).flatMap((item) =>
  'options' in item ? item.options.map(({ id }) => id) : [],
)
/** Ids that are words of their own as well: languages, and what a person types or answers anywhere. */
const ORDINARY = [
  ...['nl', 'en', 'de', 'fr', 'ja', 'nee', 'geen', 'contact', 'nieuwsbrief', 'pagina'],
  ...['klein', 'vooraf'],
]

const ids = new Set(
  [
    ...EDITIONS.flatMap(({ themes, items, ratingItems }) =>
      [...themes, ...items, ...ratingItems].map(({ id }) => id),
    ),
    ...MEASURES.map(({ id }) => id),
    ...options,
  ].filter((id) => !ORDINARY.includes(id)),
)

/** What stands between quotes, or as the name of a field, and is an id of the questionnaire. */
function idsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const named = [...code.matchAll(/['"`]([\w+-]+)['"`]|(?<![\w-])([a-z][\w]*):/g)]
  return named.map(([, quoted, field]) => quoted ?? field ?? '').filter((id) => ids.has(id))
}

test('no id of the questionnaire or the catalogue stands in the code', () => {
  expect(source.length).toBeGreaterThan(300)
  const found = source.flatMap((path) => idsIn(read(path)).map((id) => `${path}: ${id}`))
  expect(found).toEqual([])
})

test('the rule finds what it is for', () => {
  const [item] = DEFINITION.items
  for (const code of [
    `answer.value === 'l3'`,
    `const GAPS = { '${item?.id}': ['er is niets'] }`,
    `inkoop: 'Einkauf'`,
    `measure.id === "qw-schouw"`,
    `EXPERIENCES[\`e-groei\`]`,
  ])
    expect(idsIn(code), code).toHaveLength(1)
  expect(idsIn(`language === 'nl' // 'l3'`)).toEqual(['l3'])
  expect(idsIn(`/** of 'l3' */ const Inkoop = 'Inkoop en betalen'`)).toEqual([])
})

test('the answers of a rating to choose from are those that the database takes', () => {
  const { sector, size, contact } = rating.scales
  const valuesOf = (scale: readonly { value: string }[]) => scale.map(({ value }) => value)
  const sql = read('supabase/schemas/5-ratings/rating.sql')
  const taken = (name: string) =>
    [...(new RegExp(`${name} in \\(([^)]*)\\)`).exec(sql)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
      ([, value]) => value,
    )
  expect([taken('sector'), taken('size'), taken('contact')]).toEqual(
    [sector, size, contact].map(valuesOf),
  )
})
