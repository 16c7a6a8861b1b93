import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The CLI of Supabase that going live is tried with, and that docs/operating.md names. */
export const SUPABASE_CLI = '3.1.0'

/**
 * A program that is no dependency: too large, or not for every platform in every registry. Fetched once with npm and
 * kept beside the dependencies.
 * @param what name and exact version.
 * @param program its path in the folder that npm makes.
 * @returns where it is.
 * @throws when npm does not bring it.
 */
export function fromRegistry(what: string, program: string): string {
  const home = resolve('node_modules/.cache/programs', what.replaceAll('/', '+'))
  const path = join(home, program)
  if (!existsSync(path))
    spawnSync(
      'npm',
      [
        'install',
        '--prefix',
        home,
        '--no-audit',
        '--no-fund',
        '--no-save',
        '--ignore-scripts',
        what,
      ],
      { stdio: 'ignore', shell: process.platform === 'win32' },
    )
  if (!existsSync(path)) throw new Error(`${what} cannot be had from the registry`)
  return path
}
