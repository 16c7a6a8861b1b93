import { expect, test } from 'vitest'
import { appFile, withPage } from './drawn-pages.ts'

const FRAME =
  '<head><title>App</title><script type="module" src="/app.js"></script></head>' +
  '<body><div id="app"></div></body>'

test('a page stands in the frame, with nothing that a strict browser refuses, and before the program', () => {
  const page =
    '<h1 class="a">Uitkomsten</h1><i style="grid-row:1"></i><i style="grid-row:2"></i><b style="grid-row:1">$&</b>'
  const html = withPage(FRAME, page, ['page.js'])
  expect(html).toContain('<title>Uitkomsten – ')
  expect(html).not.toContain(' style=')
  expect(html).toContain(
    '<i data-drawn="0"></i><i data-drawn="1"></i><b data-drawn="0">$&</b></div>',
  )
  expect(html).toContain('[data-drawn="0"]{grid-row:1}\n[data-drawn="1"]{grid-row:2}</style>')
  // Not asked for before the page has been drawn on the screen.
  expect(html).toContain(
    '<template id="program"><script type="module" src="/app.js"></script>' +
      '<link rel="modulepreload" crossorigin href="/page.js"></template>',
  )
  expect(html.replace(/<template.*<[/]template>/, '')).not.toMatch(/app[.]js|page[.]js/)
})

test('only pages that anybody opens are drawn', () => {
  expect(appFile('/', true)).toBe('/index.html')
  expect(appFile('/resultaten/', true)).toBe('/resultaten.html')
  for (const path of ['/gemeente', '/resultaten/scores', '/inloggen'])
    expect(appFile(path, true), path).toBe('/app.html')
  expect(appFile('/', false)).toBe('/app.html')
})
