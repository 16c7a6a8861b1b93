import { expect, test } from 'vitest'
import { files, read } from './repository.ts'

const all = files('src')
const sheets = all.filter((path) => path.endsWith('.css'))
const screens = all
  .filter((path) => /[.]tsx?$/.test(path))
  .map(read)
  .join('\n')

/** Of the parts of NL Design System and of the charts: they name them themselves. */
const OF_OTHERS = /^(utrecht|nl|recharts)-/

/** Whether a screen says this class, or builds it: `list--${look}` says list--row. */
function isUsed(name: string): boolean {
  if (new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(screens)) return true
  return [...name.matchAll(/--|__/g)].some(({ index }) =>
    screens.includes(`${name.slice(0, index + 2)}\${`),
  )
}

test('every class of a stylesheet is on a screen', () => {
  const unused = sheets.flatMap((path) => {
    const rules = read(path).replace(/@import[^;]*;|url\([^)]*\)|\/\*.*?\*\//gs, '')
    const names = new Set([...rules.matchAll(/[.]([a-z][\w-]*)/g)].map(([, name = '']) => name))
    return [...names]
      .filter((name) => !OF_OTHERS.test(name) && !isUsed(name))
      .map((name) => `${path}: ${name}`)
  })
  expect(unused).toEqual([])
})

test('text has one width, a column of cards another', () => {
  const own = sheets
    .filter((path) => !/paper[.]css|rate[.]css/.test(path))
    .flatMap((path) =>
      [...read(path).matchAll(/max-inline-size: \d+ch/g)].map(([rule]) => `${path}: ${rule}`),
    )
  expect(own).toEqual([])
})
