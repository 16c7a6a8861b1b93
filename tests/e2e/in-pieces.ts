import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Serves a product the way a slow connection does: pages of the rating stop in front of their other
 * languages, until told to go on. All else passes at once.
 * @param product its address.
 * @returns the address to visit; `sendRest` lets every page through, also later ones; `breakOff` ends them
 *   where they are.
 */
export async function serveInPieces(product: string) {
  let decide: (whole: boolean) => void = () => {}
  const rest = new Promise<boolean>((resolve) => (decide = resolve))
  const answer = async ({ url = '/', method = 'GET' }: IncomingMessage, to: ServerResponse) => {
    const from = await fetch(product + url, { method })
    to.writeHead(from.status, { 'Content-Type': from.headers.get('content-type') ?? '' })
    const body = Buffer.from(await from.arrayBuffer())
    const end = body.indexOf('<template')
    if (end >= 0) {
      to.write(body.subarray(0, end))
      const whole = await rest
      if (whole) to.end(body.subarray(end))
      else to.end()
    } else to.end(body)
  }
  const server = createServer((request, to) => void answer(request, to))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sendRest: () => decide(true),
    breakOff: () => decide(false),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
