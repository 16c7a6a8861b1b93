import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { healthOf, versionOf } from './health.ts'
import type { Sql } from './sql.ts'

const answers: Sql = () => Promise.resolve([{ version: '20261130230000' }] as never)
const broken: Sql = () => Promise.reject(new Error('gone'))
const HOUR = 3_600_000
const mails = (lastRun: number | null, refusedSince: number | null = null) => ({
  lastRun,
  refusedSince,
})

test('is well while the database answers and mails are looked through', async () => {
  const now = Date.now()
  expect(await healthOf(answers, tmpdir(), now - HOUR, mails(now))).toMatchObject({
    ok: true,
    database: '20261130230000',
    lastMailRun: new Date(now).toISOString(),
    mailsRefusedSince: null,
  })
  expect(await healthOf(answers, tmpdir(), now, mails(null))).toMatchObject({
    ok: true,
    lastMailRun: null,
  })
})

test('is not well without a database, or when mails stopped', async () => {
  const now = Date.now()
  expect(await healthOf(broken, tmpdir(), now, mails(now))).toMatchObject({
    ok: false,
    database: null,
  })
  for (const stopped of [now - HOUR, null])
    expect(await healthOf(answers, tmpdir(), now - HOUR, mails(stopped))).toMatchObject({
      ok: false,
    })
})

test('is not well when the mail server has taken nothing for longer than ten minutes', async () => {
  const now = Date.now()
  const since = (refused: number) => healthOf(answers, tmpdir(), now - HOUR, mails(now, refused))
  expect(await since(now - 60_000)).toMatchObject({ ok: true })
  expect(await since(now - HOUR)).toMatchObject({
    ok: false,
    mailsRefusedSince: new Date(now - HOUR).toISOString(),
  })
})

test('the version tells the commit of a checkout, and that something was changed in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-version-'))
  const manifest = join(folder, 'package.json')
  const git = (...asked: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...asked], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  writeFileSync(manifest, '{"version":"1.2.3"}')
  expect(versionOf(folder)).toBe('1.2.3')
  git('init')
  // Nothing committed: there is nothing to tell.
  expect(versionOf(folder)).toBe('1.2.3')
  git('add', '.')
  git('commit', '--message', 'first')
  const commit = git('rev-parse', '--short=12', 'HEAD')
  expect(versionOf(folder)).toBe(`1.2.3+${commit}`)
  git('tag', '--annotate', 'v9', '--message', 'a tag')
  writeFileSync(manifest, '{"version":"1.2.3" }')
  expect(versionOf(folder)).toBe(`1.2.3+${commit}-dirty`)
  rmSync(folder, { recursive: true })
})
