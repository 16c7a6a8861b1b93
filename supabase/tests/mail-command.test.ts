import { spawn } from 'node:child_process'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { startMailServer, type MailServer } from './mail-server.ts'
import { copyOfDatabase } from './real-postgres.ts'

/** `npm run mail` as a process of its own: on a server only, since another process cannot reach the embedded one. */
let database: Awaited<ReturnType<typeof copyOfDatabase>>
let sql: postgres.Sql
let server: MailServer

beforeAll(async () => {
  database = await copyOfDatabase(process.env['QUICKSCAN_TEST_DATABASE'] ?? '', inject('template'))
  sql = postgres(database.url, { max: 1, onnotice: () => undefined })
  server = await startMailServer()
  await sql.unsafe(`insert into public.invitation (email, role, municipality_code)
    select 'nieuw' || n || '@beek.example', 'colleague', 'GM0888' from generate_series(1, 12) as n`)
})
afterAll(async () => {
  await server.close()
  await sql.end()
  await database.drop()
})

function run(mailServer = server.url) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'supabase/mail/command.ts'], {
    env: {
      ...process.env,
      MAIL_DATABASE: database.url,
      MAIL_SMTP: mailServer,
      MAIL_FROM: 'quickscan@region.example',
      MAIL_SITE: 'https://quickscan.example/',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (words: Buffer) => (said += words.toString()))
  const ended = new Promise<number | string | null>((done) =>
    child.on('close', (code, signal) => done(signal ?? code)),
  )
  /** Every line is one of JSON. */
  const lines = () =>
    said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { ended, lines, kill: () => child.kill('SIGKILL') }
}

const states = async () =>
  (
    await sql.unsafe<{ state: string; n: number }[]>(
      'select state, count(*)::int as n from private.mail_queue group by 1 order by 1',
    )
  ).map(({ state, n }) => `${n} ${state}`)

test('a worker is killed while a mail leaves, two others send the rest: each mail once, and one is told', async () => {
  const held = 'nieuw5@beek.example'
  server.treat(held, 'hold')
  const first = run()
  await vi.waitUntil(() => server.read.includes(held), { timeout: 60_000 })
  first.kill()
  expect(await first.ended).toBe('SIGKILL')
  const codes = await Promise.all([run(), run()].map(({ ended }) => ended))
  expect(codes).toEqual([0, 0])
  expect(server.mails).toHaveLength(11)
  expect(new Set(server.read).size).toBe(12)
  expect(server.read).toHaveLength(12)
  expect(await states()).toEqual(['1 sending', '11 sent'])
  await sql.unsafe(`update private.mail_queue set taken_at = now() - interval '16 minutes'`)
  expect(await run().ended).toBe(0)
  expect(await states()).toEqual(['11 sent', '1 unknown'])
  expect(server.read).toHaveLength(12)
})

test('what the mail server refuses is in the code with which it ends', async () => {
  server.treat('dicht@beek.example', { code: 550, text: 'Closed', when: 'address' })
  await sql.unsafe(`insert into public.invitation (email, role, municipality_code)
    values ('dicht@beek.example', 'colleague', 'GM0888')`)
  expect(await run().ended).toBe(1)
  expect(await run().ended).toBe(0)
})

test('a mail server that is not there is told as an error, with its reason and without an address', async () => {
  await sql.unsafe(`insert into public.invitation (email, role, municipality_code)
    values ('later@beek.example', 'colleague', 'GM0888')`)
  const failing = run('smtp://127.0.0.1:1')
  expect(await failing.ended).toBe(1)
  expect(failing.lines()).toMatchObject([
    {
      level: 'error',
      event: 'mails were not all sent',
      reason: expect.stringContaining('ECONNREFUSED') as string,
    },
    { level: 'info', event: 'mails were looked through', sent: 0, again: 1 },
  ])
  expect(JSON.stringify(failing.lines())).not.toContain('@')
  await sql.unsafe(`update private.mail_queue set next_attempt = now() where state = 'waiting'`)
  expect(await run().ended).toBe(0)
})

test('what cannot be released or erased is told with its reason, and mails leave all the same', async () => {
  const erase = `select pg_get_functiondef('private.erase_due'::regproc) as text`
  const release = `select pg_get_functiondef('private.due_rounds'::regproc) as text`
  const were = [...(await sql.unsafe(erase)), ...(await sql.unsafe(release))]
  const fails = 'language plpgsql as $$ begin'
  await sql.unsafe(`
    create or replace function private.erase_due() returns table (kind text, n bigint) ${fails}
      raise exception 'no room for anna@beek.example'; end $$;
    create or replace function private.due_rounds() returns setof uuid ${fails} raise exception 'too slow'; end $$;
    insert into public.invitation (email, role, municipality_code)
    values ('open@beek.example', 'colleague', 'GM0888')`)
  const failing = run()
  expect(await failing.ended).toBe(1)
  expect(failing.lines()).toMatchObject([
    {
      level: 'error',
      event: 'what is due of the ratings was not all released',
      reason: 'too slow',
    },
    { level: 'error', event: 'what is past its term was not erased', reason: 'no room for …' },
    { level: 'info', event: 'mails were looked through', sent: 1 },
  ])
  expect(server.read).toContain('open@beek.example')
  for (const { text } of were) await sql.unsafe(String(text))
  expect(await run().ended).toBe(0)
})
