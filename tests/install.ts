import { spawn } from 'node:child_process'

const PATIENCE_MS = 300_000

/**
 * Runs a command that installs something, without questions; meanwhile the tests that do not need it
 * go on. Resolves with what it said of errors, also when it failed: who needs the thing looks for it.
 */
export function install(command: string): Promise<string> {
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: PATIENCE_MS,
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()))
    child.once('error', (error) => done(`${said}${String(error)}`))
    child.once('close', () => done(said))
  })
}
