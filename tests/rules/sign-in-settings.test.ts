import { expect, test, vi } from 'vitest'
import { readEnvironment } from '#data/env.ts'
import { CODE_LIVES } from '#local/sign-in-door.ts'
import { readSettings } from '#local/settings.ts'
import { read } from './repository.ts'

/**
 * The locks of sign-in on hosted Supabase are lines of supabase/config.toml, which no embedded test reads.
 * They say the same as the embedded server does (who-comes-in.test.ts plays the attacks on that one).
 */
const sections = new Map(
  read('supabase/config.toml')
    .split(/^\[/m)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.split('\n')
      const settings = lines
        .map((line) => /^(\w+) = (.+)$/.exec(line))
        .map((found) => [found?.[1] ?? '', found?.[2] ?? ''] as const)
      return [head.replace(/\]$/, ''), new Map(settings)]
    }),
)
const setting = (section: string, name: string) => sections.get(section)?.get(name)
const number = (section: string, name: string) => Number(setting(section, name) ?? NaN)

test('a session ends after as many hours without use as the embedded server and the screen say', () => {
  const hours = readSettings({}).sessionHours
  expect(setting('auth.sessions', 'inactivity_timeout')).toBe(`"${hours}h"`)
  vi.stubEnv('VITE_SUPABASE_URL', 'https://project.example')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'sb_publishable_x')
  expect(readEnvironment().VITE_SESSION_HOURS).toBe(hours)
  vi.unstubAllEnvs()
})

test('a code has eight digits and lives a quarter of an hour', () => {
  expect(number('auth.email', 'otp_length')).toBe(8)
  expect(number('auth.email', 'otp_expiry')).toBe(CODE_LIVES)
  expect(CODE_LIVES).toBe(15 * 60)
})

test('a code shows its digits in two groups of four, in both mails', () => {
  for (const mail of ['magic_link', 'confirmation']) {
    const path = JSON.parse(
      setting(`auth.email.template.${mail}`, 'content_path') ?? '""',
    ) as string
    expect(read(path)).toContain('{{ slice .Token 0 4 }} {{ slice .Token 4 }}')
  }
})

test('the two hooks are on, and are functions of the database', () => {
  for (const [hook, name] of [
    ['custom_access_token', 'only_code_sessions'],
    ['before_user_created', 'only_invited_people'],
  ] as const) {
    expect(setting(`auth.hook.${hook}`, 'enabled')).toBe('true')
    expect(setting(`auth.hook.${hook}`, 'uri')).toBe(`"pg-functions://postgres/private/${name}"`)
    expect(read('supabase/schemas/2-people/sign-in.sql')).toContain(
      `create function private.${name}(event jsonb)`,
    )
  }
})

test('mails, guesses and renewals are limited', () => {
  expect(setting('auth.email', 'max_frequency')).toBe('"60s"')
  expect(number('auth.rate_limit', 'email_sent')).toBe(readSettings({}).mailLimits.together)
  expect(number('auth.rate_limit', 'token_verifications')).toBeLessThanOrEqual(60)
  expect(number('auth.rate_limit', 'sign_in_sign_ups')).toBeLessThanOrEqual(60)
  expect(number('auth.rate_limit', 'token_refresh')).toBeLessThanOrEqual(300)
})

test('a server of one’s own is told the same: how long a code is, when it ends, and by what guesses are limited', () => {
  const told = read('docs/operating.md')
  const limit = (name: string) => number('auth.rate_limit', name)
  for (const line of [
    `GOTRUE_MAILER_OTP_LENGTH=${number('auth.email', 'otp_length')}`,
    `GOTRUE_MAILER_OTP_EXP=${CODE_LIVES}`,
    // Without the name of a header Auth limits nothing.
    'GOTRUE_RATE_LIMIT_HEADER=X-Real-IP',
    'proxy_pass http://127.0.0.1:9999/; proxy_set_header Host $host; proxy_set_header X-Real-IP $remote_addr;',
    `GOTRUE_RATE_LIMIT_VERIFY=${limit('token_verifications')}`,
    `GOTRUE_RATE_LIMIT_OTP=${limit('sign_in_sign_ups')}`,
    `GOTRUE_RATE_LIMIT_EMAIL_SENT=${limit('email_sent')}`,
  ])
    expect(told).toContain(line)
})

test('nobody comes in unnamed or by SMS, addresses are confirmed, and only what is public is served', () => {
  expect(setting('auth', 'enable_anonymous_sign_ins')).toBe('false')
  expect(setting('auth.sms', 'enabled')).toBe('false')
  expect(setting('auth.email', 'enable_confirmations')).toBe('true')
  expect(setting('auth.email', 'secure_password_change')).toBe('true')
  expect(setting('auth', 'enable_refresh_token_rotation')).toBe('true')
  expect(setting('api', 'schemas')).toBe('["public"]')
})
