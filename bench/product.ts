import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#tests/postgres-server.ts'

export type Options = { peers?: string | undefined; runs: string; only?: string | undefined }

/**
 * Builds the product with the demo region, serves it while `measure` runs, and clears up.
 * @param database of a PostgreSQL server, instead of one of its own.
 * @param root of another state of the program, instead of this one.
 */
export async function withProduct(
  measure: (address: string) => Promise<void>,
  { database, root = process.cwd() }: { database?: string; root?: string } = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-bench-'))
  const port = await freePort()
  const product = spawn(process.execPath, ['--import', 'tsx', 'bench/serve.ts'], {
    cwd: root,
    env: {
      ...process.env,
      QUICKSCAN_DATA: folder,
      ...(database && { QUICKSCAN_DATABASE: database }),
      QUICKSCAN_PORT: String(port),
      QUICKSCAN_MAIL_PORT: String(await freePort()),
      QUICKSCAN_SMTP_PORT: String(await freePort()),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const address = `http://localhost:${port}`
    while (!(await fetch(`${address}/demo/people`).catch(() => null))?.ok) {
      if (product.exitCode !== null) throw new Error('The product did not start')
      await new Promise((done) => setTimeout(done, 500))
    }
    await measure(address)
  } finally {
    product.kill('SIGTERM')
    await new Promise((done) => product.once('close', done))
    rmSync(folder, { recursive: true, force: true })
  }
}
