import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { freePort } from '../postgres-server.ts'

export type RunningProduct = {
  address: string
  /** Whom the demo's sign-in page offers, and what a browser knows of the product. */
  people: () => Promise<{ people: { email: string }[]; key: string; mailbox: string }>
  /** Asks a code, reads it in the mailbox as the demo's one click does, and hands it in. */
  signIn: (email: string) => Promise<Response>
  /** All that it printed so far. */
  output: () => string
  /** Ends it and resolves with its exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

const peopleSchema = z.object({
  people: z.array(z.object({ email: z.string() })),
  key: z.string(),
  mailbox: z.string(),
})
const codeSchema = z.object({ code: z.string() })

/** A folder of its own for one test, and how to remove it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'quickscan-product-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** How a program starts: as `npm start` does, or as `npm run dev`. */
const PROGRAMS = {
  start: ['--import', 'tsx', 'supabase/local/start.ts'],
  dev: [resolve('node_modules/vite/bin/vite.js'), '--mode', 'demo'],
}

/** Starts a program on ports of its own, without a terminal; `detached`: in a group of processes of its own. */
async function begin(
  data: string,
  environment: Record<string, string>,
  program: keyof typeof PROGRAMS = 'start',
  node = process.execPath,
  args: readonly string[] = [],
  detached = false,
) {
  const port = await freePort()
  // A test runner tells programs that they are under test; the product must not notice.
  const { VITEST: _vitest, NODE_ENV: _mode, CI: _ci, ...inherited } = process.env
  const child = spawn(node, [...PROGRAMS[program], ...args], {
    env: {
      ...inherited,
      QUICKSCAN_DATA: data,
      QUICKSCAN_PORT: String(port),
      QUICKSCAN_MAIL_PORT: String(await freePort()),
      QUICKSCAN_SMTP_PORT: String(await freePort()),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
  })
  let output = ''
  const collect = (chunk: Buffer) => void (output += chunk.toString())
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const exited = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  return { child, port, exited, output: () => output }
}

/**
 * Starts the product and kills it, with all that it started, as soon as this moment has come.
 * @param isNow looks at what it did so far, by the address that it will answer.
 * @throws with its output when it ends or is ready before that.
 */
export async function killWhen(
  data: string,
  isNow: (address: string) => boolean | Promise<boolean>,
  environment: Record<string, string> = {},
): Promise<void> {
  const node = process.execPath
  const { child, port, exited, output } = await begin(data, environment, 'start', node, [], true)
  try {
    for (;;) {
      const isOver = child.exitCode !== null || output().includes('ready in')
      if (await isNow(`http://localhost:${port}`)) break
      if (isOver) throw new Error(output())
      await new Promise((done) => setTimeout(done, 5))
    }
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    await exited
  }
}

/**
 * Starts the product, without a terminal.
 * @param args as after `npm start --`.
 * @param node another version of Node than the one that runs the tests.
 * @throws with its output when it ends before it answers, or does not answer in time.
 */
export async function startRunning(
  data: string,
  environment: Record<string, string> = {},
  program: keyof typeof PROGRAMS = 'start',
  node = process.execPath,
  args: readonly string[] = [],
): Promise<RunningProduct> {
  const { child, port, exited, output } = await begin(data, environment, program, node, args)
  const address = `http://localhost:${port}`
  for (let waited = 0; !output().includes('ready in'); waited += 100) {
    if (child.exitCode !== null || waited > 150_000) {
      child.kill('SIGKILL')
      throw new Error(output())
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  const people: RunningProduct['people'] = async () =>
    peopleSchema.parse(await (await fetch(`${address}/demo/people`)).json())
  return {
    address,
    people,
    signIn: async (email) => {
      const { key } = await people()
      const send = (path: string, body: object) =>
        fetch(`${address}/auth/v1/${path}`, {
          method: 'POST',
          headers: { apikey: key, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      await send('otp', { email, create_user: true })
      const answer = await fetch(`${address}/demo/code?email=${encodeURIComponent(email)}`)
      const { code } = codeSchema.parse(await answer.json())
      return send('verify', { email, token: code, type: 'magiclink' })
    },
    output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
  }
}
