import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the network does with what is sent: lets it through, breaks the connection, or answers itself. */
type Between = 'open' | 'broken' | { status: number; headers?: Record<string, string> }

/** Of one connection, or of the address that the browser sees; made anew by whoever passes it on. */
const OF_THE_CONNECTION =
  /^(host|connection|content-length|content-encoding|transfer-encoding|accept-encoding|keep-alive|origin|referer|sec-.*)$/

/**
 * Serves a product over a network with something in between, as guest networks and filters have: pages
 * and questions pass, what is sent meets what `put` says.
 * @param product its address.
 * @param sent how the address ends of what meets it: a rating, unless it is said.
 */
export async function networkBetween(product: string, sent = '/rpc/rate_service') {
  let between: Between = 'open'
  const met: number[] = []
  const { origin } = new URL(product)
  const answer = async (request: IncomingMessage, to: ServerResponse) => {
    const { url = '/', method = 'GET' } = request
    if (between !== 'open' && method === 'POST' && url.endsWith(sent)) {
      met.push(Date.now())
      if (between === 'broken') return request.socket.destroy()
      to.writeHead(between.status, { 'content-type': 'text/html', ...between.headers })
      return to.end('<h1>Gratis wifi</h1>')
    }
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' && !OF_THE_CONNECTION.test(name) ? [[name, value] as const] : [],
    )
    const from = await fetch(product + url, {
      method,
      // As if it had been asked at the product itself, which answers no other origin.
      headers: { ...Object.fromEntries(headers), ...(request.headers.origin && { origin }) },
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    }).catch(() => null)
    // The product is gone.
    if (!from) return request.socket.destroy()
    to.writeHead(
      from.status,
      Object.fromEntries([...from.headers].filter(([name]) => !OF_THE_CONNECTION.test(name))),
    )
    return to.end(Buffer.from(await from.arrayBuffer()))
  }
  const server = createServer((request, to) => void answer(request, to))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (what: Between) => {
      between = what
      met.length = 0
    },
    /** When something was sent since the last `put`, in milliseconds. */
    met: () => [...met],
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
