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

/** Styles of pages of their own, and what all begins with. */
const APART = /src\/ui\/theme|rate-service|rate[.]css|paper[.]css/

test('a class is one thing: all styles are in one sheet', () => {
  const places = new Map<string, Set<string>>()
  for (const path of sheets.filter((one) => !APART.test(one)))
    for (const [, name = ''] of read(path).matchAll(/^[.]([a-z][\w-]*) \{/gm))
      places.set(name, (places.get(name) ?? new Set()).add(path))
  const twice = [...places].filter(([name, paths]) => paths.size > 1 && !OF_OTHERS.test(name))
  expect(twice.map(([name, paths]) => `${name}: ${[...paths].join(', ')}`)).toEqual([])
})

test('text has one width, a column of cards another', () => {
  const own = sheets
    .filter((path) => !/paper[.]css|rate[.]css/.test(path))
    .flatMap((path) =>
      [...read(path).matchAll(/max-inline-size: \d+ch/g)].map(([rule]) => `${path}: ${rule}`),
    )
  expect(own).toEqual([])
})

/** What is a sheet of paper, or a code for a camera, is that in every scheme. */
const ON_PAPER = /(reach-entrepreneurs\/reach|scan-on-paper\/print\/paper)[.]css$/
/** The same on both, without a twin: the line that says that all is made up, and what casts a shadow. */
const BOTH = /url\([^)]*\)|background: #2c3a43;\s*color: #fff;/g

test('a colour is a token of the theme, with a twin for the dark', () => {
  const loose = sheets
    .filter((path) => !/ui\/theme\//.test(path) && !ON_PAPER.test(path))
    .flatMap((path) =>
      read(path)
        .replace(BOTH, '')
        .replace(/light-dark\([^)]*\)/g, '')
        .split('\n')
        .filter((line) => /#[0-9a-f]{3,8}\b|\brgba?\(|: (white|black)\b/i.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
  expect(loose).toEqual([])
})
