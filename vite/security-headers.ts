import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a browser is told of every page: nothing runs, looks or loads that is not of this site, or stands in
 * these pages as they were built.
 * @param folder of the build; what its pages hold inside is let through by its hash.
 * @param api the origin of the database when it is another than that of the site.
 */
export function securityHeaders(folder: string, api?: string): Record<string, string> {
  const pages = pagesIn(folder)
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hashes(pages, /<script>([^]*?)<\/script>/g)],
    'style-src': ["'self'", ...hashes(pages, /<style>([^]*?)<\/style>/g)],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(api === undefined ? [] : [api])],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([name, sources]) => [name, ...sources].join(' '))
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

/** Over HTTP it means nothing; a site that is reached over HTTPS says that it always is. */
export const ONLY_HTTPS = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }

/** Kept for a year: its name changes with what it holds. */
const FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** Another version of the page or the service worker may be there. */
const ASKED_AGAIN = 'no-cache'

/** Open data may be read by the program of any site, and is asked again each time. */
export const OPEN_DATA = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' }

/**
 * Writes the headers beside the pages, in three ways: `_headers` for Netlify, Cloudflare and their like,
 * `.htaccess` for Apache, and `headers.nginx.conf` to include in a server of nginx.
 */
export function writeHeaders(folder: string, api?: string): void {
  const headers = Object.entries({ ...securityHeaders(folder, api), ...ONLY_HTTPS })
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  write('_headers', [
    '/*',
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    '/assets/*',
    `  Cache-Control: ${FOR_A_YEAR}`,
    '/data/*',
    ...Object.entries(OPEN_DATA).map(([name, value]) => `  ${name}: ${value}`),
  ])
  write('.htaccess', [
    ...headers.map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set Cache-Control "${ASKED_AGAIN}"`,
    `<If "%{REQUEST_URI} =~ m#^/assets/#">`,
    `Header set Cache-Control "${FOR_A_YEAR}"`,
    '</If>',
    `<If "%{REQUEST_URI} =~ m#^/data/#">`,
    ...Object.entries(OPEN_DATA).map(([name, value]) => `Header set ${name} "${value}"`),
    '</If>',
  ])
  write('headers.nginx.conf', [
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
  ])
}

const pagesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

function hashes(pages: readonly string[], inside: RegExp): readonly string[] {
  const texts = pages.flatMap((page) => [...page.matchAll(inside)].map(([, text = '']) => text))
  return [...new Set(texts)].map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
}
