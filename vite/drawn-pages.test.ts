import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appFile, withPage } from './drawn-pages.ts'

const FRAME =
  '<head><title>App</title><link rel="stylesheet" crossorigin href="/assets/app.css"></head>' +
  '<body><div id="app"></div></body>'

test('a page stands in the frame with its style inside, and nothing that a strict browser refuses', () => {
  const dir = mkdtempSync(join(tmpdir(), 'quickscan-drawn-'))
  writeFileSync(join(dir, 'own.css'), '.own{margin:0}')
  writeFileSync(join(dir, 'app.js'), '')
  const frame = FRAME.replace('/assets/app.css', '/own.css')
  const page =
    '<h1 class="a">Uitkomsten</h1><i style="grid-row:1"></i><i style="grid-row:2"></i><b style="grid-row:1">$&</b>'
  const html = withPage(frame, page, { scripts: ['page.js'], styles: ['own.css'] }, dir)
  rmSync(dir, { recursive: true })
  expect(html).toContain('<title>Uitkomsten – ')
  expect(html).not.toMatch(/ style=|rel="stylesheet"/)
  expect(html).toContain(
    '<i data-drawn="0"></i><i data-drawn="1"></i><b data-drawn="0">$&</b></div>',
  )
  expect(html).toContain('[data-drawn="0"]{grid-row:1}\n[data-drawn="1"]{grid-row:2}</style>')
  expect(html.match(/[.]own/g)).toHaveLength(2)
  expect(html).toContain(
    '<link rel="modulepreload" fetchpriority="low" crossorigin href="/page.js">',
  )
})

test('only pages that anybody opens are drawn', () => {
  expect(appFile('/', true)).toBe('/index.html')
  expect(appFile('/resultaten/', true)).toBe('/resultaten.html')
  for (const path of ['/gemeente', '/resultaten/scores', '/inloggen'])
    expect(appFile(path, true), path).toBe('/app.html')
  expect(appFile('/', false)).toBe('/app.html')
})
