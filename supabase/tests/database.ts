import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { InMemoryEmailDriver } from '@supabase/lite'
import { inject } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { startBackend } from '#local/backend.ts'
import type { Sql } from '#local/sql.ts'
import type { MailLimits } from '#local/sign-in-door.ts'
import { signToken } from '#local/tokens.ts'
import { copyOfDatabase } from './real-postgres.ts'

/** What came back over HTTP; `body` is as parsed, tests say what they expect. */
export type Reply = {
  status: number
  body: unknown
  rows: Record<string, unknown>[]
  code: unknown
}

/** The database as one person sees it. */
export type Voice = {
  rpc: (name: string, args?: object) => Promise<Reply>
  select: (query: string) => Promise<Reply>
  send: (method: 'POST' | 'PATCH' | 'DELETE', query: string, body?: unknown) => Promise<Reply>
  /** A body that need not be JSON. */
  sendText: (path: string, body: string) => Promise<Reply>
}

export type Person = { id: string; email: string } | 'anonymous'

export type TestDatabase = {
  sql: Sql
  /** @param method how the session was opened; a mailed code unless the story is about another way. */
  as: (person: Person, method?: string) => Voice
  /** Someone with an account, a member when a role is given. */
  person: (email: string, role?: Role, municipality?: string) => Promise<Person>
  /** A token of someone, as signing in hands out; opened with a mailed code unless it is said. */
  tokenOf: (person: Exclude<Person, 'anonymous'>, method?: string) => string
  /** The door of the server itself, for who is connected from this address. */
  fetch: (request: Request, peer?: string) => Promise<Response>
  /** The code in the newest mail to this address. */
  newestCode: (email: string) => string | null
  close: () => Promise<void>
}

type Role = 'staff' | 'viewer' | 'coordinator' | 'colleague'

/**
 * A fresh database with the product's own migrations (template.ts), in memory or, with QUICKSCAN_TEST_DATABASE
 * (postgres://...), on that server. People speak to it over HTTP, so status codes are tested too.
 */
export async function startTestDatabase(
  keys = generateKeys(),
  mailLimits?: MailLimits,
): Promise<TestDatabase> {
  const mails = new InMemoryEmailDriver()
  const server = process.env['QUICKSCAN_TEST_DATABASE']
  const template = inject('template')
  const database = server ? await copyOfDatabase(server, template) : undefined
  const backend = await startBackend({
    keys,
    ...(database ? { database: database.url } : { copyOf: await openAsBlob(template) }),
    siteUrl: 'http://localhost',
    email: mails,
    ...(mailLimits && { mailLimits }),
  })

  // The embedded server tells every refusal on the console; we only care when it is its own fault.
  const speak = console.error
  const logged: unknown[] = []
  console.error = (...words) => {
    logged.push(...words)
    logged.splice(0, logged.length - 20)
  }

  // Everybody has a connection of their own, unless a story says otherwise.
  let peers = 0
  const nextPeer = () => {
    peers += 1
    return `10.${peers >> 16}.${(peers >> 8) & 255}.${peers & 255}`
  }

  const tokenOf: TestDatabase['tokenOf'] = (person, method) =>
    token(person, keys.jwtSecret, 3600, method)

  async function ask(
    bearer: Record<string, string>,
    path: string,
    init: RequestInit,
  ): Promise<Reply> {
    const headers = {
      apikey: keys.publishableKey,
      'content-type': 'application/json',
      prefer: 'return=representation',
      ...bearer,
    }
    const request = new Request(`http://localhost/rest/v1/${path}`, { headers, ...init })
    const response = await backend.fetch(request, nextPeer())
    const text = await response.text()
    const body: unknown = text === '' ? null : JSON.parse(text)
    if (response.status >= 500) speak(path, init.body, text, ...logged)
    return {
      status: response.status,
      body,
      rows: Array.isArray(body) ? (body as Reply['rows']) : [],
      code: (body as { message?: unknown } | null)?.message,
    }
  }
  return {
    sql: backend.sql,
    as: (person, method) => {
      const bearer: Record<string, string> =
        person === 'anonymous' ? {} : { authorization: `Bearer ${tokenOf(person, method)}` }
      return {
        rpc: (name, args = {}) =>
          ask(bearer, `rpc/${name}`, { method: 'POST', body: JSON.stringify(args) }),
        select: (query) => ask(bearer, query, {}),
        send: (method, query, body) => ask(bearer, query, { method, body: JSON.stringify(body) }),
        sendText: (path, body) => ask(bearer, path, { method: 'POST', body }),
      }
    },
    person: async (email, role, municipality) => {
      const id = randomUUID()
      await backend.sql(
        `insert into auth.users (id, email, email_confirmed_at) values ('${id}', '${email}', now())`,
      )
      if (role)
        await backend.sql(
          `insert into public.member (user_id, email, role, municipality_code)
           values ('${id}', '${email}', '${role}', ${municipality ? `'${municipality}'` : 'null'})`,
        )
      return { id, email }
    },
    tokenOf,
    fetch: (request, peer = nextPeer()) => backend.fetch(request, peer),
    newestCode: (email) => {
      const mail = mails.messages.get(email)?.at(-1)
      return /\b\d{8}\b/.exec(mail?.text ?? '')?.[0] ?? null
    },
    close: async () => {
      console.error = speak
      await backend.close()
      await database?.drop()
    },
  }
}

/**
 * What signing in hands out: a token of one hour, signed with the secret of the installation.
 * @param method how the session was opened; a mailed code unless the story is about another way.
 */
export function token(
  person: { id: string; email: string },
  secret: string,
  seconds = 3600,
  method = 'otp',
): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    sub: person.id,
    email: person.email,
    role: 'authenticated',
    aud: 'authenticated',
    amr: [{ method, timestamp: now }],
  }
  return signToken({ ...claims, iat: now, exp: now + seconds }, secret)
}
