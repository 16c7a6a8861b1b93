import { afterEach, expect, test, vi } from 'vitest'
import { withLetters } from './letters.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const BASE = 'https://scan.example/assets/page.css'

/** jsdom does not read what a font face says. */
function face(family: string, weight: string, file: string): CSSRule {
  const said: Record<string, string> = {
    'font-family': `"${family}"`,
    'font-weight': weight,
    src: `url("${file}") format("woff2"), url("${file.replace('woff2', 'woff')}") format("woff")`,
  }
  const style = { getPropertyValue: (name: string) => said[name] ?? '' }
  return Object.create(CSSFontFaceRule.prototype, { style: { value: style } }) as CSSRule
}

const closed = {
  href: 'https://extension.example/x.css',
  get cssRules(): never {
    throw new DOMException('Not yours', 'SecurityError')
  },
}

function pageWith(...rules: CSSRule[]) {
  const sheets = [closed, { href: BASE, cssRules: rules }]
  vi.spyOn(document, 'styleSheets', 'get').mockReturnValue(sheets as unknown as StyleSheetList)
}

const OWN = [
  face('Source Sans 3', '400', './sans-400.woff2'),
  face('Source Sans 3', '600', './sans-600.woff2'),
  face('Source Sans 3', '700', './sans-700.woff2'),
  face('Another', '700', './another.woff2'),
]

/** Files hold their own name. */
function served(...missing: string[]) {
  const fetched = vi.fn((url: URL) =>
    Promise.resolve(
      missing.some((name) => url.pathname.includes(name))
        ? new Response('', { status: 404 })
        : new Response(url.pathname),
    ),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

const picture = (words: string) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" font-family="'Source Sans 3', Arial"><title>T</title><desc>D</desc>${words}</svg>`,
  width: 10,
  height: 10,
})

const facesIn = (svg: string) =>
  [...svg.matchAll(/@font-face{font-family:'([^']+)';font-weight:(\d+);src:url\(([^)]+)\)}/g)].map(
    ([, family, weight, src = '']) => [family, weight, atob(src.split('base64,')[1] ?? '')],
  )

const title = '<text font-weight="bold">Titel</text>'

test('a picture has the letters of the page in it, of the weights that it uses', async () => {
  pageWith(...OWN)
  const fetched = served()
  const { svg } = await withLetters(picture(`${title}<text>Beek</text>`))
  expect(facesIn(svg)).toEqual([
    ['Source Sans 3', '400', '/assets/sans-400.woff2'],
    ['Source Sans 3', '700', '/assets/sans-700.woff2'],
  ])
  // Nothing is asked of anyone else.
  expect(fetched.mock.calls.map(([url]) => url.origin)).toEqual(
    Array(2).fill('https://scan.example'),
  )
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(drawing.querySelector('parsererror')).toBeNull()
  expect(drawing.documentElement.firstElementChild?.tagName).toBe('title')
})

test('a weight that there is not is drawn in the nearest', async () => {
  pageWith(...OWN)
  served()
  const { svg } = await withLetters(picture('<text font-weight="550">Beek</text>'))
  expect(facesIn(svg).map(([, weight]) => weight)).toEqual(['400', '600'])
})

test('letters that do not come are left out; the picture is there', async () => {
  pageWith(...OWN)
  served('sans-700')
  const { svg } = await withLetters(picture(title))
  expect(facesIn(svg).map(([, weight]) => weight)).toEqual(['400'])
  expect(svg).toContain(title)

  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No connection')))
  expect(await withLetters(picture(title))).toEqual(picture(title))

  pageWith()
  expect(await withLetters(picture(title))).toEqual(picture(title))
})
