import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isOwnAddress, onlyOwnAddress } from './own-address.ts'

test.each([
  ['a page of our own', { host: 'localhost:5173', origin: 'http://localhost:5173' }, true],
  ['no page at all', { host: '127.0.0.1:5173' }, true],
  ['IPv6', { host: '[::1]:5173', origin: 'http://[::1]:5173' }, true],
  // Only the origin is wrong.
  ['a website', { host: 'localhost:5173', origin: 'https://elders.example' }, false],
  ['another port', { host: 'localhost:5173', origin: 'http://localhost:3000' }, false],
  ['a page without an origin', { host: 'localhost:5173', origin: 'null' }, false],
  ['another name of ours', { host: 'localhost:5173', origin: 'http://127.0.0.1:5173' }, false],
  // Only the host is wrong.
  ['a name that was given our address', { host: 'elders.example:5173' }, false],
  ['that and its own page', { host: 'elders.example', origin: 'http://elders.example' }, false],
  ['a host with another port', { host: 'localhost:1' }, false],
  ['no host', {}, false],
])('%s: %j may come in: %s', (_what, headers, may) => {
  expect(isOwnAddress(headers, 5173)).toBe(may)
})

test.each([
  ['its own page', { host: 'scan.example', origin: 'https://scan.example' }, true],
  ['no page', { host: 'scan.example' }, true],
  ['a website', { host: 'scan.example', origin: 'https://elders.example' }, false],
  ['another name', { host: 'elders.example' }, false],
  ['this machine', { host: 'localhost:5173', origin: 'http://localhost:5173' }, true],
])('behind a proxy, %s: %j may come in: %s', (_what, headers, may) => {
  expect(isOwnAddress(headers, 5173, 'https://scan.example')).toBe(may)
})

test('a server that listens already answers its own pages only, also those that ask to stay connected', async () => {
  const server = createServer((_request, response) => response.end('mail'))
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  onlyOwnAddress(server, port)
  const ask = (headers: Record<string, string>) =>
    new Promise<number | 'hung up'>((done) => {
      request({ port, host: '127.0.0.1', headers, agent: false })
        .on('response', (answer) => done(answer.resume().statusCode ?? 0))
        .on('upgrade', (answer, socket) => (socket.destroy(), done(answer.statusCode ?? 0)))
        .on('error', () => done('hung up'))
        .end()
    })
  const stay = { connection: 'Upgrade', upgrade: 'websocket' }
  const own = { host: `127.0.0.1:${port}` }
  expect([await ask(own), await ask({ ...own, ...stay })]).toEqual([200, 101])
  for (const foreign of [{ ...own, origin: 'https://elders.example' }, { host: 'elders.example' }])
    expect([await ask(foreign), await ask({ ...foreign, ...stay })]).toEqual([403, 'hung up'])
  server.close()
  server.closeAllConnections()
})
