import { randomInt } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { writeLog, type Print } from '../log.ts'

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
export function requestLog(print?: Print): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now()
    await next()
    const told = TOLD.exec(c.req.header('x-client-info') ?? '')
    if (c.res.status < 500 && !told) return
    const reference = told?.[1] ?? newReference()
    const facts = {
      reference,
      door: doorOf(c.req.path),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - begun),
      ...(told?.[2] && { told: told[2] }),
    }
    writeLog('error', told ? 'a page was not shown' : 'an answer failed', facts, print)
    c.header('x-reference', reference)
  }
}
