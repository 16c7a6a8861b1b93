import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the network does with a rating: lets it through, breaks the connection, or answers itself. */
type Between = 'open' | 'broken' | { status: number; headers?: Record<string, string> }

/**
 * Serves a product over a network with something in between, as guest networks and filters have: pages
 * and questions pass, a rating meets what `put` says.
 * @param product its address.
 */
export async function networkBetween(product: string) {
  let between: Between = 'open'
  const answer = async (request: IncomingMessage, to: ServerResponse) => {
    const { url = '/', method = 'GET' } = request
    if (between !== 'open' && url.endsWith('/rpc/rate_service')) {
      if (between === 'broken') return request.socket.destroy()
      to.writeHead(between.status, { 'content-type': 'text/html', ...between.headers })
      return to.end('<h1>Gratis wifi</h1>')
    }
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      ['apikey', 'authorization', 'content-type'].includes(name) && typeof value === 'string'
        ? [[name, value] as [string, string]]
        : [],
    )
    const from = await fetch(product + url, {
      method,
      headers,
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    })
    to.writeHead(from.status, { 'content-type': from.headers.get('content-type') ?? '' })
    return to.end(Buffer.from(await from.arrayBuffer()))
  }
  const server = createServer((request, to) => void answer(request, to))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (what: Between) => {
      between = what
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
