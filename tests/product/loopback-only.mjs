/**
 * Loaded before anything else (node --import): the network is closed but for this machine, and every
 * attempt to go further is written down in the file that LOOPBACK_ONLY_LOG names.
 */
import { appendFileSync } from 'node:fs'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const HERE = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::', ''])

function refuse(what) {
  appendFileSync(process.env.LOOPBACK_ONLY_LOG, `${what}\n`)
  return Object.assign(new Error(`The network is closed: ${what}`), { code: 'ENETUNREACH' })
}

/** Sockets: everything over TCP passes here (http, https, fetch, SMTP, PostgreSQL). */
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...given) {
  const options = Array.isArray(given[0]) ? given[0][0] : given[0]
  const host =
    typeof options === 'object' && options !== null
      ? options.path
        ? 'localhost'
        : (options.host ?? 'localhost')
      : typeof given[1] === 'string'
        ? given[1]
        : 'localhost'
  if (!HERE.has(host)) throw refuse(`connection to ${host}`)
  return connect.apply(this, given)
}

/** Names: asking for an address is a connection too. */
for (const [where, methods] of [
  [dns, Object.keys(dns).filter((name) => /^(lookup|resolve)/.test(name))],
  [dns.promises, Object.keys(dns.promises).filter((name) => /^(lookup|resolve)/.test(name))],
]) {
  for (const method of methods) {
    const original = where[method]
    if (typeof original !== 'function') continue
    where[method] = function (host, ...rest) {
      // The address of a number is that number.
      if (!HERE.has(host) && net.isIP(host) === 0) throw refuse(`address of ${host}`)
      return original.call(this, host, ...rest)
    }
  }
}
syncBuiltinESMExports()
