import type { IncomingHttpHeaders, Server } from 'node:http'

/**
 * Whether a request to a server on this machine comes from its own pages or from no page at all. A browser
 * lets every website knock on a port of this machine: such a request names another origin or, when the
 * website gave its own name this address (DNS rebinding), another host.
 * @param site where people reach it through a proxy, when there is one.
 */
export function isOwnAddress(
  { host, origin }: IncomingHttpHeaders,
  port: number,
  site?: string,
): boolean {
  if (site !== undefined && host === new URL(site).host)
    return origin === undefined || origin === site
  const own = ['localhost', '127.0.0.1', '[::1]'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  )
  if (host === undefined || !own.includes(host)) return false
  return origin === undefined || origin === `http://${host}`
}

/** Lets a server that is already listening answer its own pages only. */
export function onlyOwnAddress(server: Server, port: number): void {
  const [answer, upgrade] = [server.listeners('request'), server.listeners('upgrade')]
  server.removeAllListeners('request').on('request', (request, response) => {
    if (isOwnAddress(request.headers, port))
      for (const listener of answer) listener.call(server, request, response)
    else response.writeHead(403).end()
  })
  server.removeAllListeners('upgrade').on('upgrade', (request, socket, head) => {
    if (isOwnAddress(request.headers, port))
      for (const listener of upgrade) listener.call(server, request, socket, head)
    else socket.destroy()
  })
}
