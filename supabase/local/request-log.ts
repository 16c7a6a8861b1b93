import { randomInt } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/** A line of the log: about a request, never about a person. */
export type LogLine = {
  time: string
  level: 'error'
  /** What the page showed, or a number of its own. */
  reference: string
  door: string
  status: number
  milliseconds: number
  /** What the page says went wrong, and on which page. */
  told?: string
}

/** Without letters and digits that are taken for each other. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const newReference = () => Array.from({ length: 8 }, () => LETTERS[randomInt(32)]).join('')

/** Of an address only what we named ourselves: people type anything behind it. */
const doorOf = (path: string) =>
  /^\/(rest|auth)\/v1\/(rpc\/)?[a-z_]{1,40}$/.test(path) ? path : '/other'

/** How a page tells that it could not be shown (src/data/trouble.ts): a number, why, and where. */
const TOLD = /; trouble=([A-Z2-9]{8}); (why=[\w:]{1,60}; page=[\w/$-]{1,100})$/

/**
 * One line of JSON for every answer that is a fault of ours, and for every page that could not be shown, with the number
 * that the person reads there. No address, no argument, no text.
 */
export function requestLog(
  print: (line: string) => void = (line) => console.log(line),
): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now()
    await next()
    const told = TOLD.exec(c.req.header('x-client-info') ?? '')
    if (c.res.status < 500 && !told) return
    const line: LogLine = {
      time: new Date().toISOString(),
      level: 'error',
      reference: told?.[1] ?? newReference(),
      door: doorOf(c.req.path),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - begun),
      ...(told?.[2] && { told: told[2] }),
    }
    print(JSON.stringify(line))
    if (!told) c.header('x-reference', line.reference)
  }
}
