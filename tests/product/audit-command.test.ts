import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InMemoryEmailDriver } from '@supabase/lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBackend, type Backend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import { takeLock } from '#local/lock.ts'
import { startPostgres, type PostgresServer } from '../postgres-server.ts'
import { temporaryFolder } from './running-product.ts'

/** `npm run audit`, as somebody types it. */
let server: PostgresServer
let backend: Backend

beforeAll(async () => {
  server = await startPostgres()
  backend = await startBackend({
    ...{ keys: generateKeys(), database: server.url, siteUrl: 'http://localhost' },
    email: new InMemoryEmailDriver(),
  })
  for (const act of ['round_opened', 'round_closed'])
    await backend.sql(`select private.log_act('${act}', by_system => true)`)
})
afterAll(async () => {
  await backend.close()
  await server.stop()
})

function audit(options: string[] = [], database: string | undefined = server.url, more = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'supabase/audit/command.ts', ...options],
    {
      env: { ...process.env, ...(database && { AUDIT_DATABASE: database }), ...more },
      encoding: 'utf8',
    },
  )
  return { status, said: (stdout + stderr).trim() }
}

test('says that the chain is whole, refuses a wrong setting, and finds what a superuser changed', async () => {
  const whole = audit()
  expect(whole).toEqual({
    status: 0,
    said: expect.stringMatching(/^unbroken, 2 acts; head 2:/) as string,
  })
  const [, head = ''] = whole.said.split('head ')
  expect(audit(['--known', head]).status).toBe(0)
  expect(audit(['--known', `2:${'0'.repeat(64)}`])).toEqual({ status: 1, said: 'broken at act 2, of 2 acts' }) // prettier-ignore
  expect(audit(['--known', 'x']).status).toBe(2)
  expect(audit([], 'mysql://elders').status).toBe(2)
  await backend.sql(
    `set session_replication_role = replica;
     update private.audit_log set act = 'person_removed' where number = 1;
     set session_replication_role = origin`,
  )
  expect(audit()).toEqual({ status: 1, said: 'broken at act 1, of 2 acts' })
})

test('without a setting it is the database of npm start, and what is in the way is said in words', async () => {
  const data = temporaryFolder()
  const own = { QUICKSCAN_DATA: data.path }
  try {
    expect(audit([], '', own)).toEqual({
      status: 2,
      said: `There is no database yet (${join(data.path, 'database')}).`,
    })
    const embedded = await startBackend({
      ...{ keys: generateKeys(), database: join(data.path, 'database') },
      ...{ siteUrl: 'http://localhost', email: new InMemoryEmailDriver() },
    })
    await embedded.sql(`select private.log_act('round_opened', by_system => true)`)
    await embedded.close()
    expect(audit([], '', own).said).toMatch(/unbroken, 1 acts; head 1:/)
    expect(readdirSync(data.path)).not.toContain('lock')
    const unlock = takeLock(join(data.path, 'lock'))
    expect(audit([], '', own)).toMatchObject({
      status: 2,
      said: expect.stringContaining('already runs on this data folder') as string,
    })
    unlock()
    expect(audit([], 'postgres://user:secret@127.0.0.1:1/quickscan')).toEqual({
      status: 2,
      said: 'The server does not answer. Does it run, and is its address right? (connect ECONNREFUSED 127.0.0.1:1)',
    })
    expect(audit(['--unknown']).said).toBe("Unknown option '--unknown'")
  } finally {
    data.remove()
  }
})

test('needs nothing that only developers install', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const name of ['postgres', 'tsx', 'zod']) expect(Object.keys(dependencies)).toContain(name)
})
