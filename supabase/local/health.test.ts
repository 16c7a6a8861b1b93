import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { healthOf } from './health.ts'
import type { Sql } from './sql.ts'

const answers: Sql = () => Promise.resolve([{ version: '20261130230000' }] as never)
const broken: Sql = () => Promise.reject(new Error('gone'))
const HOUR = 3_600_000

test('is well while the database answers and mails are looked through', async () => {
  const now = Date.now()
  expect(await healthOf(answers, tmpdir(), now - HOUR, now)).toMatchObject({
    ok: true,
    database: '20261130230000',
    lastMailRun: new Date(now).toISOString(),
  })
  expect(await healthOf(answers, tmpdir(), now, null)).toMatchObject({
    ok: true,
    lastMailRun: null,
  })
})

test('is not well without a database, or when mails stopped', async () => {
  const now = Date.now()
  expect(await healthOf(broken, tmpdir(), now, now)).toMatchObject({ ok: false, database: null })
  expect(await healthOf(answers, tmpdir(), now - HOUR, now - HOUR)).toMatchObject({ ok: false })
  expect(await healthOf(answers, tmpdir(), now - HOUR, null)).toMatchObject({ ok: false })
})
