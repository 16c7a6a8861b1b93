import { get } from 'node:http'

/** Asks for exactly this path and says exactly these headers, as fetch would not. */
export function askRaw(address: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string }>((done, fail) => {
    const { hostname, port } = new URL(address)
    get({ hostname, port, path, headers: { accept: 'text/html', ...headers } }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () => done({ status: response.statusCode ?? 0, body }))
    }).on('error', fail)
  })
}
