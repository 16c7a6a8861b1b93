/**
 * Measures the page on which an official answers, side by side with peers that hold the same 48 items: signed in, with
 * the scan of a municipality in the demo region, on slow 4G with a processor slowed down 4 times. Ours shows the items of
 * one theme at a time and asks the database for the answers that are there; the peers show all at once and ask nothing.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { browserOptions } from '#tests/browser.ts'
import { openScan, themes, items } from '#tests/e2e/filling-in.ts'
import { signIn } from '#tests/e2e/people.ts'
import { SESSION_KEY } from '../src/data/session-key.ts'
import { benchFirstAnswer } from './first-answer.ts'
import { LEFT_OUT, runPeers } from './peers.ts'
import { withProduct, type Options } from './product.ts'

const WHO = 'brunssum'
const CONTROL = 'article input[type="radio"]'
const SESSION_SCRIPT = '/session-of-bench.js'

/** @param options.peers the folder with the peers; without it only our own page is measured. */
export async function benchOfficialPage({ peers, runs, only }: Options): Promise<void> {
  const inTheme = (id: string) => items.filter(({ theme }) => theme === id).length
  const [theme] = themes.map(({ id }) => id).sort((a, b) => inTheme(b) - inTheme(a))
  if (theme === undefined) throw new Error('The questionnaire has no theme')
  await withProduct(async (address) => {
    const { session, scan } = await comeIn(address)
    const entrance = await signedInEntrance(address, session)
    try {
      const url = `${entrance.address}${scan}/thema/${theme}`
      console.log(
        `ours: ${inTheme(theme)} of ${items.length} items, with the answers of a database`,
      )
      const ours = { name: 'ours', url, control: CONTROL }
      await benchFirstAnswer(
        [ours, { ...ours, name: 'ours, come back', comesBack: true }],
        Number(runs),
      )
      if (peers === undefined) console.log(LEFT_OUT)
      else
        await runPeers(peers, [
          // Our server compresses by itself, and answers no page of another address.
          ...['--part', 'forms', '--page', 'B', '--runs', runs, '--no-proxy'],
          ...(only === undefined ? [] : ['--only', only]),
          ...['--target', `ours=${url}`, '--selector', CONTROL],
        ])
    } finally {
      entrance.close()
    }
  })
}

/** Signs in as an official whose scan is open. */
async function comeIn(address: string): Promise<{ session: string; scan: string }> {
  const browser = await chromium.launch(browserOptions())
  const page = await browser.newPage({ baseURL: address })
  await signIn(page, WHO)
  const scan = await openScan(page)
  const session = await page.evaluate((key) => localStorage.getItem(key), SESSION_KEY)
  await browser.close()
  if (session === null) throw new Error(`${WHO} could not sign in`)
  return { session, scan }
}

/** The same product behind a door that signs everybody in: each page first fetches a script that puts the session there. */
async function signedInEntrance(address: string, session: string) {
  const put = `localStorage.setItem('${SESSION_KEY}', ${JSON.stringify(session)})`
  const answer = (asked: IncomingMessage, reply: ServerResponse) => {
    if (asked.url === SESSION_SCRIPT)
      return void reply.writeHead(200, { 'content-type': 'text/javascript' }).end(put)
    const isPage = asked.headers.accept?.includes('text/html') ?? false
    const headers = {
      ...asked.headers,
      host: new URL(address).host,
      ...(asked.headers.origin && { origin: address }),
      ...(isPage && { 'accept-encoding': 'identity' }),
    }
    const passed = request(new URL(asked.url ?? '/', address), { method: asked.method, headers })
    passed.on('response', (heard) => {
      if (!isPage) {
        reply.writeHead(heard.statusCode ?? 502, heard.headers)
        return void heard.pipe(reply)
      }
      const parts: Buffer[] = []
      heard.on('data', (part: Buffer) => parts.push(part))
      heard.on('end', () => {
        const html = Buffer.concat(parts).toString()
        const signedIn = html.replace('<head>', `<head><script src="${SESSION_SCRIPT}"></script>`)
        const { 'content-length': _, ...rest } = heard.headers
        reply.writeHead(heard.statusCode ?? 502, { ...rest, 'content-encoding': 'br' })
        reply.end(brotliCompressSync(signedIn))
      })
    })
    passed.on('error', () => reply.writeHead(502).end())
    asked.pipe(passed)
  }
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
