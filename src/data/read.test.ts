import { expect, test } from 'vitest'
import { z } from 'zod'
import { moment, read, readAll } from './read.ts'

test.each([
  ['2026-11-23 07:53:12.985+00', '2026-11-23T07:53:12.985Z'],
  ['2026-11-23T07:53:12.985123+00:00', '2026-11-23T07:53:12.985Z'],
  ['2026-11-23 08:53:12+01', '2026-11-23T07:53:12.000Z'],
  ['2026-11-23 13:23:12+05:30', '2026-11-23T07:53:12.000Z'],
])('the moment %s is %s in every browser', (written, iso) => {
  expect(moment.parse(written)).toBe(iso)
})

test('what is no moment is not the shape we know', () => {
  expect(moment.safeParse('soon').success).toBe(false)
})

const reply = (data: unknown, error: { code: string; message: string } | null, status: number) =>
  read(Promise.resolve({ data, error, status }), z.array(z.number()), 'numbers')

test('a row of another shape is named by its place, without its content', async () => {
  expect(await reply([1, 2], null, 200)).toEqual({ ok: true, value: [1, 2] })
  expect(await reply(['secret'], null, 200)).toEqual({
    ok: false,
    error: { kind: 'malformed', where: 'numbers' },
  })
  expect(await reply(null, null, 204)).toMatchObject({ error: { kind: 'malformed' } })
})

test('the status tells a stranger from a member without the right', async () => {
  const denied = { code: '42501', message: 'permission denied' }
  expect(await reply(null, denied, 401)).toMatchObject({ error: { kind: 'signedOut' } })
  expect(await reply(null, denied, 403)).toMatchObject({ error: { kind: 'forbidden' } })
})

test.each([0, 999, 1000, 2000, 2001])('a list of %d is read to its end', async (length) => {
  const rows = Array.from({ length }, (_, index) => index)
  const page = (from: number, to: number) =>
    Promise.resolve({ data: rows.slice(from, to + 1), error: null, status: 200 })
  expect(await readAll(page, z.number(), 'numbers')).toEqual({ ok: true, value: rows })
})

test('a list that breaks off half-way is no list', async () => {
  const page = (from: number) =>
    Promise.resolve(
      from === 0
        ? { data: Array<number>(1000).fill(1), error: null, status: 200 }
        : { data: null, error: { code: '42501', message: 'permission denied' }, status: 403 },
    )
  expect(await readAll(page, z.number(), 'numbers')).toMatchObject({ error: { kind: 'forbidden' } })
})
