/**
 * Measures the rating page side by side with peers: other ways to make such a form, and a floor of
 * hand-written HTML. The peers are a folder of their own that is no part of the product:
 *
 *   npm run bench -- --peers <folder> [--runs 9] [--only floor,stack-lean]
 *
 * The page is the built one, on the embedded backend with the demo region; `run.mjs` of the peers
 * visits all targets in turn on an emulated slow 4G connection with a processor slowed down 4 times,
 * and prints medians and ratios.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { freePort } from '#tests/postgres-server.ts'

const { values } = parseArgs({
  options: {
    peers: { type: 'string' },
    runs: { type: 'string', default: '9' },
    only: { type: 'string' },
  },
})
if (values.peers === undefined || !existsSync(join(values.peers, 'run.mjs'))) {
  console.error('Name the folder of the peers: npm run bench -- --peers <folder with run.mjs>')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'quickscan-bench-'))
const peers = join(folder, 'peers')
cpSync(values.peers, peers, { recursive: true })
if (!existsSync(join(peers, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund'])

const port = await freePort()
const product = spawn(process.execPath, ['--import', 'tsx', 'tests/e2e/serve.ts'], {
  env: {
    ...process.env,
    QUICKSCAN_DATA: join(folder, 'product'),
    QUICKSCAN_PORT: String(port),
    QUICKSCAN_MAIL_PORT: String(await freePort()),
    QUICKSCAN_SMTP_PORT: String(await freePort()),
  },
  stdio: ['ignore', 'ignore', 'inherit'],
})
try {
  const page = `http://localhost:${port}/beoordeel/beek`
  while (!(await fetch(page).catch(() => null))?.ok)
    await new Promise((done) => setTimeout(done, 500))
  console.log(`Node ${process.version}, ${cpus().length} processors: ${cpus()[0]?.model}`)
  run(process.execPath, [
    ...['run.mjs', '--part', 'forms', '--page', 'A', '--runs', values.runs],
    ...(values.only === undefined ? [] : ['--only', values.only]),
    // As an entrepreneur finds it behind the QR code; and the first page with questions.
    ...['--target', `ours=${page}`, '--selector', 'input[name="role"]'],
    ...['--target', `ours-questions=${page}`, '--selector', 'input[name="importance-0"]'],
    ...['--before', '', '--before', 'button[name="next"]'],
  ])
} finally {
  product.kill('SIGTERM')
  await new Promise((done) => product.once('close', done))
  rmSync(folder, { recursive: true, force: true })
}

function run(command: string, options: string[]): void {
  const { status } = spawnSync(command, options, { cwd: peers, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${options.join(' ')} ended with ${status}`)
}
