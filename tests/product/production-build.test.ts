import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../postgres-server.ts'
import { temporaryFolder } from './running-product.ts'

const GOOD = {
  VITE_SUPABASE_URL: 'https://abcdefghijklmnop.supabase.co',
  VITE_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_for_the_test',
}
const SITE = 'https://scan.example'

/** Both builds of `npm run build`, into a folder of their own. */
function build(outDir: string, environment: Record<string, string>) {
  const { NODE_ENV: _mode, VITEST: _vitest, ...inherited } = process.env
  const run = (...options: string[]) =>
    spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, ...options],
      { env: { ...inherited, ...environment }, encoding: 'utf8' },
    )
  const app = run()
  if (app.status !== 0) return app
  const rate = run('--config', 'vite.rate.config.ts')
  return { ...rate, stdout: app.stdout + rate.stdout }
}

describe('a production build', () => {
  const folder = temporaryFolder()
  let server: PreviewServer
  let address: string

  beforeAll(async () => {
    const built = build(folder.path, {
      ...GOOD,
      VITE_SITE: SITE,
      VITE_SECURITY_CONTACT: 'lek@voorbeeld.example',
    })
    expect(built.status, built.stderr).toBe(0)
    const port = await freePort()
    address = `http://localhost:${port}`
    server = await preview({
      mode: 'production',
      logLevel: 'silent',
      preview: { port, strictPort: true },
      build: { outDir: folder.path },
    })
  })
  afterAll(async () => {
    await server.close()
    folder.remove()
  })

  const files = () =>
    readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
      .filter((path) => /[.](html|js|css|json|map)$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(folder.path, path), 'utf8') }))

  test('has every file of text compressed beside it, for a host that does not compress by itself', () => {
    const text = files().filter(({ path }) => !path.endsWith('.map'))
    for (const { path, text: whole } of text) {
      expect(gunzipSync(readFileSync(join(folder.path, `${path}.gz`))).toString(), path).toBe(whole)
      expect(existsSync(join(folder.path, `${path}.br`)), path).toBe(true)
    }
  })

  // What a browser fetches before all of a page works, compressed. Larger by intention: change it here, and say why.
  test.each([
    ['index.html', 255_000],
    ['resultaten/beek.html', 255_000],
    ['app.html', 258_000],
    ['beoordeel.html', 32_000],
    ['beoordeel/beek.html', 32_000],
  ])('%s weighs at most %i bytes with what it asks for first', (page, budget) => {
    const html = readFileSync(join(folder.path, page), 'utf8')
    const asked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+[.](?:js|css))"/g)].map(
      ([, path = '']) => path,
    )
    const weight = [page, ...new Set(asked)]
      .map((path) => brotliCompressSync(readFileSync(join(folder.path, path))).length)
      .reduce((sum, bytes) => sum + bytes, 0)
    expect(weight).toBeGreaterThan(5_000)
    expect(weight).toBeLessThanOrEqual(budget)
  })

  test('knows its project, in at least two of its files', () => {
    const knowing = files().filter(({ text }) => text.includes(GOOD.VITE_SUPABASE_URL))
    expect(knowing.length).toBeGreaterThanOrEqual(2)
  })

  test.each([
    ['the convenience of the demo', /\/demo\//i],
    ['a demo person', /@demo[.]example/i],
    ['the words of the demo sign-in', /Demo: kies iemand/i],
    ['the door that sends the weekly mail', /Verstuur de mails van deze week/i],
    ['the embedded server', /supabase\/lite/i],
    ['the embedded database', /pglite/i],
    ['a secret key', /sb_secret_\w/i],
    ['the folder it was built in', new RegExp(process.cwd())],
  ])('does not hold %s', (_what, marker) => {
    const holding = files().filter(({ text }) => marker.test(text))
    expect(holding.map(({ path }) => path)).toEqual([])
  })

  test.each(['/demo/people', '/demo/digest', '/demo/code?email=anna.beek@demo.example'])(
    'answers %s with no code, no demo person and no JSON',
    async (path) => {
      const answer = await fetch(address + path, { headers: { accept: 'application/json' } })
      const body = await answer.text()
      expect(body).not.toContain('code"')
      expect(body).not.toContain('@demo.example')
      expect(answer.headers.get('content-type') ?? '').not.toContain('json')
    },
  )

  test('says to a host which headers keep out what is not of the site or its project', () => {
    const headers = readFileSync(join(folder.path, '_headers'), 'utf8')
    expect(headers).toContain(`connect-src 'self' ${GOOD.VITE_SUPABASE_URL};`)
    // The early script and the style of the rating page.
    expect(headers).toMatch(/script-src 'self'( 'sha256-[^']+')+; style-src 'self' 'sha256-/)
    expect(headers).not.toContain('unsafe')
  })

  test('says whom to tell of a leak, for less than a year', async () => {
    const answer = await fetch(`${address}/.well-known/security.txt`)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    const fields = Object.fromEntries(
      (await answer.text())
        .trim()
        .split('\n')
        .map((line) => line.split(/: (.*)/, 2)),
    ) as Record<string, string>
    expect(fields).toEqual({
      Contact: 'mailto:lek@voorbeeld.example',
      Expires: expect.any(String) as string,
      'Preferred-Languages': 'nl, en',
      Canonical: `${SITE}/.well-known/security.txt`,
    })
    const days = (Date.parse(fields['Expires'] ?? '') - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(363)
    expect(days).toBeLessThan(365)
  })

  test('tells others the whole address of a municipality and of its picture', () => {
    const html = readFileSync(join(folder.path, 'resultaten/beek.html'), 'utf8')
    expect(html).toContain(`property="og:image" content="${SITE}/resultaten/beek.png"`)
    expect(existsSync(join(folder.path, 'resultaten/beek.png'))).toBe(true)
  })

  test('holds the pages that anybody opens, to be read before the program is there', () => {
    for (const [page, words] of [
      ['index.html', /<h1[^>]*>Beter geholpen als ondernemer/],
      ['resultaten.html', /<h1[^>]*>Uitkomsten per gemeente/],
      ['resultaten/beek.html', /<h1[^>]*>[^<]*Beek/],
    ] as const) {
      const html = readFileSync(join(folder.path, page), 'utf8')
      expect(html).toMatch(words)
      // Only what a demo says of itself, and what a strict browser would not obey.
      expect(html).not.toMatch(/Dit is een demo| style="/)
    }
    const frame = readFileSync(join(folder.path, 'app.html'), 'utf8')
    expect(frame).not.toContain('<h1')
    // React begins before the program, by itself.
    const [, begin = ''] =
      /<script type="module" crossorigin src="[/](assets[/]index-[^"]+)"/.exec(frame) ?? []
    expect(readFileSync(join(folder.path, begin), 'utf8')).not.toMatch(
      /(?:from|import) ?"[.][/](?:main|app)-/,
    )
  })

  test('says to a static host which addresses are the rating page', () => {
    const [first, second, third, last] = readFileSync(
      join(folder.path, '_redirects'),
      'utf8',
    ).split('\n')
    expect(first).toBe('/beoordeel /beoordeel.html 200')
    expect(second).toBe('/beoordeel/* /beoordeel.html 200')
    expect(third).toBe('/resultaten /resultaten.html 200')
    expect(last).toBe('/* /app.html 200')
  })
})

test('a build without where it will be and whom to tell of a leak leaves both out, and says so', () => {
  const folder = temporaryFolder()
  const built = build(folder.path, { ...GOOD, VITE_SITE: '', VITE_SECURITY_CONTACT: '' })
  expect(built.status, built.stderr).toBe(0)
  for (const setting of ['VITE_SITE', 'VITE_SECURITY_CONTACT'])
    expect(built.stdout).toContain(`${setting} is not set`)
  expect(existsSync(join(folder.path, '.well-known'))).toBe(false)
  expect(existsSync(join(folder.path, 'resultaten/beek.png'))).toBe(false)
  expect(readFileSync(join(folder.path, 'resultaten/beek.html'), 'utf8')).not.toMatch(
    /og:(url|image)/,
  )
  folder.remove()
})

describe('a build that does not know its project stops', () => {
  const secret = 'sb_secret_something'
  const serviceToken = `x.${Buffer.from('{"role":"service_role"}').toString('base64url')}.y`
  test.each([
    ['without an address', { ...GOOD, VITE_SUPABASE_URL: '' }, 'VITE_SUPABASE_URL is missing'],
    ['with half an address', { ...GOOD, VITE_SUPABASE_URL: 'abc.supabase.co' }, 'not an address'],
    ['without a key', { ...GOOD, VITE_SUPABASE_PUBLISHABLE_KEY: '' }, 'KEY is missing'],
    ['with a secret key', { ...GOOD, VITE_SUPABASE_PUBLISHABLE_KEY: secret }, 'secret key'],
    [
      'with half a contact',
      { ...GOOD, VITE_SECURITY_CONTACT: 'voorbeeld.example' },
      'VITE_SECURITY_CONTACT is no mail address',
    ],
    ['with a service key', { ...GOOD, VITE_SUPABASE_PUBLISHABLE_KEY: serviceToken }, 'secret key'],
  ])('%s', (_how, environment, message) => {
    const folder = temporaryFolder()
    const built = build(folder.path, environment)
    folder.remove()
    expect(built.status).not.toBe(0)
    expect(built.stderr).toContain(message)
    expect(built.stderr).not.toMatch(/\n\s+at /)
  })
})
