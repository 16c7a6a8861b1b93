import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteServer } from './site-server.ts'

const outside = mkdtempSync(join(tmpdir(), 'quickscan-site-'))
const folder = join(outside, 'site')
const FILES = {
  'app.html': '<p>the app</p>',
  'index.html': '<p>the start page, and the app</p>',
  'resultaten.html': '<p>the results, and the app</p>',
  'resultaten/beek.html': '<p>the results of Beek, and the app</p>',
  'beoordeel.html': '<p>rate</p>',
  'beoordeel/beek.html': '<p>rate Beek</p>',
  'assets/app-1a2b.js': 'start()',
  'favicon.svg': '<svg/>',
  '.well-known/security.txt': 'Contact: mailto:lek@voorbeeld.example',
}

beforeAll(() => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text))
  }
  writeFileSync(join(outside, 'outside.txt'), 'secret')
})
afterAll(() => rmSync(outside, { recursive: true }))

const ask = (path: string, headers: Record<string, string> = {}) =>
  siteServer(folder, null).request(path, { headers })

test.each([
  ['/', 'index.html'],
  ['/gemeente/scan/12', 'app.html'],
  ['/resultaten', 'resultaten.html'],
  ['/resultaten/', 'resultaten.html'],
  ['/resultaten?taal=en', 'resultaten.html'],
  ['/resultaten/beek', 'resultaten/beek.html'],
  ['/resultaten/scores', 'app.html'],
  ['/resultaten/nergens', 'app.html'],
  ['/beoordeel', 'beoordeel.html'],
  ['/beoordeel/', 'beoordeel.html'],
  ['/beoordeel/beek', 'beoordeel/beek.html'],
  ['/beoordeel/nergens', 'beoordeel.html'],
  ['/beoordeel/beek?taal=de', 'beoordeel/beek.html'],
  ['/assets/app-1a2b.js', 'assets/app-1a2b.js'],
  ['/favicon.svg', 'favicon.svg'],
  ['/.well-known/security.txt', '.well-known/security.txt'],
] as const)('%s is %s', async (path, file) => {
  const answer = await ask(path)
  expect([answer.status, await answer.text()]).toEqual([200, FILES[file]])
})

test.each([
  '/robots.txt',
  '/assets/app-0000.js',
  '/beoordeel/x.html',
  '/../outside.txt',
  '/%2e%2e/outside.txt',
])('there is no file %s', async (path) => {
  const answer = await ask(path)
  const app = FILES['app.html']
  // A browser takes the dots out of an address itself; what is left is no file, or an address of the app.
  if (answer.status !== 404) expect(await answer.text()).toBe(app)
  else expect(await answer.text()).not.toContain('secret')
})

test('an installation for another region shows no page that was drawn for this one', async () => {
  const other = siteServer(folder, null, { drawn: false })
  for (const path of ['/', '/resultaten', '/resultaten/beek'])
    expect(await (await other.request(path)).text(), path).toBe(FILES['app.html'])
})

test('a browser that takes it gets it compressed', async () => {
  const answer = await ask('/', { 'accept-encoding': 'gzip, deflate, br' })
  expect(answer.headers.get('content-encoding')).toBe('br')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(brotliDecompressSync(bytes).toString()).toBe(FILES['index.html'])
})

test('a file with a hash in its name is kept for a year, all others are asked again', async () => {
  const kept = async (path: string) => (await ask(path)).headers.get('cache-control')
  expect(await kept('/assets/app-1a2b.js')).toBe('public, max-age=31536000, immutable')
  expect(await kept('/assets/app-0000.js')).toBe('no-cache')
  expect(await kept('/assets/app')).toBe('no-cache')
  expect(await kept('/beoordeel/beek')).toBe('no-cache')
  const etag = (await ask('/')).headers.get('etag') ?? ''
  expect((await ask('/', { 'if-none-match': etag })).status).toBe(304)
})

test('over HTTPS a browser keeps to it, and a demo that others reach is left out of search engines', async () => {
  const headers = async (told: object) =>
    (await siteServer(folder, null, told).request('/')).headers
  expect((await headers({ https: true })).get('strict-transport-security')).toContain(
    'max-age=31536000',
  )
  expect((await headers({ unlisted: true })).get('x-robots-tag')).toBe('noindex, nofollow')
  for (const name of ['strict-transport-security', 'x-robots-tag'])
    expect((await headers({})).get(name)).toBeNull()
})
