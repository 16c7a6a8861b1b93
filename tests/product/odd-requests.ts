import { request } from 'node:http'
import { seededRandom } from '../../supabase/demo/random.ts'
import { asText, ODD_VALUES, oneOf } from '../../supabase/tests/fuzz-values.ts'

/** Where the server answers by itself: its pages and files, open data, the demo, what a monitor asks. */
const PLACES = [
  ...['/', '/resultaten', '/resultaten/beek', '/beoordeel', '/beoordeel/beek', '/certificaat'],
  ...['/assets/', '/assets/app.js', '/robots.txt', '/favicon.svg', '/.well-known/security.txt'],
  ...['/data/', '/data/dcat.jsonld', '/data/cijfers.schema.json', '/data/vragenlijst.schema.json'],
  ...['/health', '/demo/', '/demo/people', '/demo/code?email=', '/demo/digest'],
  ...['/rest/v1/', '/auth/v1/', '/rest/v1/rpc/rating_form'],
]
const METHODS = [
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'PROPFIND',
]
const HEADERS = ['accept', 'accept-encoding', 'accept-language', 'if-none-match', 'if-modified-since', 'range', 'cookie', 'content-type', 'x-forwarded-for', 'x-forwarded-proto', 'authorization', 'origin', 'expect'] // prettier-ignore
const ENDINGS = ['%', '%zz', '%00', '%2e%2e%2f', '/../', '//', '/.', '.br', '.gz', ';a=1', '?', '?%', '?a[]=1&a[]=2', '#', '%ff', '%c0%ae', '\\', '/index.html', '.map'] // prettier-ignore

export type Odd = { method: string; path: string; headers: Record<string, string>; body: string }

/**
 * Requests that nobody means, of places that this server answers by itself; the same seed gives the same ones.
 * @param more places that are only known of a running product.
 */
export function oddRequests(seed: number, count: number, more: readonly string[]): Odd[] {
  const random = seededRandom(seed)
  const text = () => asText(oneOf(random, ODD_VALUES)).slice(0, 600)
  const inPath = () => encodeURIComponent(text().toWellFormed())
  const ending = () =>
    oneOf(random, [
      () => '',
      () => oneOf(random, ENDINGS),
      () => `/${inPath()}`,
      () => `?${inPath()}=${inPath()}`,
    ])()
  // What a header cannot hold is refused before it leaves.
  const inHeader = () => text().replace(/[^\x20-\x7e]/g, '?')
  return Array.from({ length: count }, () => ({
    method: oneOf(random, METHODS),
    path: oneOf(random, [...PLACES, ...more]) + ending() + ending(),
    headers: Object.fromEntries(
      Array.from({ length: random.between(0, 3) }, () => [oneOf(random, HEADERS), inHeader()]),
    ),
    body: random.between(1, 3) === 1 ? text() : '',
  }))
}

/** The status that one gets; null when the connection is closed without any. */
export function statusOf(address: string, { method, path, headers, body }: Odd) {
  return new Promise<number | null>((done) => {
    const { hostname, port } = new URL(address)
    const asked = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode ?? null))
    })
    asked.on('error', () => done(null)).end(body)
  })
}
