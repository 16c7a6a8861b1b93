import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { askRaw } from './ask-raw.ts'

/**
 * Asks a running product for its secrets in every way that a server of files is known to have given them.
 * @param folder with its data; the same secret is put in the repository as well, where no page comes from.
 */
export async function expectNoSecrets(address: string, folder: string): Promise<void> {
  const { jwtSecret } = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as {
    jwtSecret: string
  }
  const own = resolve('.quickscan', `test-${process.pid}`)
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'keys.json'), JSON.stringify({ jwtSecret }))
  const here = `.quickscan/test-${process.pid}/keys.json`
  try {
    for (const path of [
      ...[here, here.replace(/^[.]/, '%2e'), `src/../${here}`, `@fs${resolve(here)}`],
      ...['@fs/etc/passwd', `@fs${join(folder, 'keys.json')}`, `@id/${resolve(here)}`],
      ...['package.json', '.git/HEAD', 'supabase/local/keys.ts', 'docs/operating.md'],
    ])
      for (const question of ['', '?raw', '?import&raw??', '?url', '?inline', '?.svg?.wasm?init']) {
        const answer = await askRaw(address, `/${path}${question}`)
        expect([path, answer.body.includes(jwtSecret)]).toEqual([path, false])
        // Refused, not there, or the page of the app as for any unknown address.
        if (answer.status === 200)
          expect([path, answer.body]).toEqual([path, expect.stringContaining('id="app"')])
      }
  } finally {
    rmSync(own, { recursive: true })
  }
}
