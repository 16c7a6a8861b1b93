import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../postgres-server.ts'

export type RunningProduct = {
  address: string
  /** All that it printed so far. */
  output: () => string
  /** Ends it and resolves with its exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** A folder of its own for one test, and how to remove it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'quickscan-product-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/**
 * Starts the product as `npm start` does, without a terminal.
 * @throws with its output when it ends before it answers, or does not answer in time.
 */
export async function startRunning(
  data: string,
  environment: Record<string, string> = {},
): Promise<RunningProduct> {
  const port = await freePort()
  // A test runner tells programs that they are under test; the product must not notice.
  const { VITEST: _vitest, NODE_ENV: _mode, CI: _ci, ...inherited } = process.env
  const child = spawn(
    process.execPath,
    [resolve('node_modules/vite/bin/vite.js'), '--mode', 'demo'],
    {
      env: {
        ...inherited,
        QUICKSCAN_DATA: data,
        QUICKSCAN_PORT: String(port),
        QUICKSCAN_MAIL_PORT: String(await freePort()),
        QUICKSCAN_SMTP_PORT: String(await freePort()),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  const collect = (chunk: Buffer) => void (output += chunk.toString())
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const exited = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  const address = `http://localhost:${port}`
  for (let waited = 0; !output.includes('ready in'); waited += 100) {
    if (child.exitCode !== null || waited > 150_000) {
      child.kill('SIGKILL')
      throw new Error(output)
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  return {
    address,
    output: () => output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
  }
}
