import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { securityHeaders, writeHeaders } from './security-headers.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickscan-headers-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const page = (name: string, html: string) => writeFileSync(join(folder, name), html)
const policy = (api?: string) => securityHeaders(folder, api)['Content-Security-Policy'] ?? ''

test('what stands in a page is let through by its hash, whatever is written around it', () => {
  page('index.html', '<script type="module" src="/app.js"></script>')
  expect(policy()).toContain("script-src 'self';")
  page(
    'rate.html',
    '<style>p{}</style><script>go()</script><script type="application/json">{}</script>',
  )
  // Worked out with: printf 'go()' | openssl dgst -sha256 -binary | openssl base64
  expect(policy()).toContain(
    "script-src 'self' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=';",
  )
  expect(policy()).toMatch(/style-src 'self' 'sha256-[^']+';/)
})

test('nothing is let through by kind', () => {
  page('rate.html', '<style>p{}</style><script>go()</script>')
  expect(policy()).not.toContain('unsafe')
  expect(policy()).not.toContain('*')
  expect(policy()).toMatch(/^default-src 'none'; /)
})

test('the database may be elsewhere, and only that', () => {
  expect(policy('https://abc.supabase.co')).toContain("connect-src 'self' https://abc.supabase.co;")
  expect(policy()).toContain("connect-src 'self';")
})

test('three kinds of host are told the same', () => {
  page('index.html', '<script>go()</script>')
  writeHeaders(folder, 'https://abc.supabase.co')
  const files = ['_headers', '.htaccess', 'headers.nginx.conf'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  )
  const said = Object.values(securityHeaders(folder, 'https://abc.supabase.co'))
  for (const file of files)
    for (const value of [...said, 'max-age=31536000; includeSubDomains'])
      expect(file).toContain(value)
})

test('Apache keeps what has a hash in its name, and asks for every page again', () => {
  writeHeaders(folder)
  const said = readFileSync(join(folder, '.htaccess'), 'utf8')
  expect(said).toMatch(/^Header set Cache-Control "no-cache"$/m)
  expect(said.indexOf('"no-cache"')).toBeLessThan(said.indexOf('immutable'))
})

test('open data may be read from any site, whoever serves it', () => {
  page('index.html', '')
  writeHeaders(folder)
  const [headers, apache] = ['_headers', '.htaccess'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  )
  expect(headers).toContain('/data/*\n  Access-Control-Allow-Origin: *\n')
  expect(apache).toMatch(/\^\/data\/.*\nHeader set Access-Control-Allow-Origin "\*"/)
})
