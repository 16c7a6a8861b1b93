import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readOrCreateKeys, type Keys } from '#local/keys.ts'
import { emptyDatabase } from '../../supabase/tests/real-postgres.ts'

/** The fetch of Node, before the test put its own in place. */
const realFetch = globalThis.fetch

/** When a server dies of a request: after so many turns of its loop, or when it had done everything. */
export type Death = number | 'after'

/** A real backend on a database of its own, that can die and come back. */
export class KillableBackend {
  /** On this PostgreSQL server; without one in a data folder. */
  readonly #server = process.env['QUICKSCAN_TEST_DATABASE']
  #database: { url: string; drop: () => Promise<void> } | null = null
  readonly #folder = mkdtempSync(join(tmpdir(), 'quickscan-faults-'))
  #child: ChildProcess | null = null
  #address = ''
  #keys: Keys | null = null
  kills = 0

  /** The secrets it has given itself. */
  get keys(): Keys {
    return (this.#keys ??= readOrCreateKeys(join(this.#folder, 'keys.json')))
  }

  get alive(): boolean {
    return this.#child !== null
  }

  /** @throws with its output when it ends before it listens. */
  async start(): Promise<void> {
    const { VITEST: _vitest, NODE_ENV: _mode, ...inherited } = process.env
    if (this.#server) this.#database ??= await emptyDatabase(this.#server)
    const where = [this.#folder, ...(this.#database ? [this.#database.url] : [])]
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', resolve('tests/faults/backend-process.ts'), ...where],
      { env: inherited, stdio: ['pipe', 'pipe', 'pipe'] },
    )
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
    this.#address = await new Promise<string>((listening, fail) => {
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        const port = /listening on (\d+)/.exec(output)?.[1]
        if (port) listening(`http://127.0.0.1:${port}`)
      })
      child.once('exit', () => fail(new Error(`the backend did not start: ${output}${said}`)))
    })
    child.once('exit', () => {
      if (this.#child === child) this.#child = null
    })
    this.#child = child
  }

  /**
   * Lets the server answer a request; `death` kills it meanwhile.
   * @throws TypeError when no answer comes, as fetch does.
   */
  async answer(request: Request, token: string | null, death?: Death): Promise<Response> {
    const child = this.#child
    if (!child) throw new TypeError('fetch failed')
    const headers = new Headers(request.headers)
    headers.set('apikey', this.keys.publishableKey)
    if (token) headers.set('authorization', `Bearer ${token}`)
    if (death !== undefined) headers.set('x-dies', String(death))
    const { pathname, search } = new URL(request.url)
    const body = request.method === 'GET' ? null : await request.clone().text()
    try {
      const response = await realFetch(this.#address + pathname + search, {
        method: request.method,
        headers,
        body,
      })
      return new Response(await response.text(), {
        status: response.status,
        headers: response.headers,
      })
    } catch {
      if (child.signalCode === null && child.exitCode === null) await once(child, 'exit')
      if (death !== undefined && child.signalCode === 'SIGKILL') this.kills += 1
      throw new TypeError('fetch failed')
    }
  }

  /** Past every lock. @throws when the database refuses. */
  async sql<Row>(statement: string): Promise<Row[]> {
    const response = await realFetch(`${this.#address}/sql`, {
      method: 'POST',
      headers: { apikey: this.keys.jwtSecret },
      body: statement,
    })
    if (!response.ok) throw new Error(`${response.status} ${await response.text()} ${statement}`)
    return (await response.json()) as Row[]
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (child) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    await this.#database?.drop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
