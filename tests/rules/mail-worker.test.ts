import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from './repository.ts'

const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>
  imports: Record<string, string>
}

/** What a file imports, followed to the end: files of ours, and packages. */
function followed(path: string, seen = new Set<string>(), packages = new Set<string>()) {
  if (seen.has(path)) return packages
  seen.add(path)
  const code = read(path).replace(/^import type .*$/gm, '')
  for (const [, named = ''] of code.matchAll(/(?:from|import\() ?'([^']+)'/g)) {
    const alias = Object.entries(manifest.imports).find(([key]) =>
      named.startsWith(key.replace('*', '')),
    )
    if (named.startsWith('.')) followed(join(dirname(path), named), seen, packages)
    else if (alias)
      followed(join(alias[1].replace('*', ''), named.slice(alias[0].length - 1)), seen, packages)
    else if (!named.startsWith('node:') && !builtinModules.includes(named))
      packages.add(
        named.startsWith('@')
          ? named.split('/').slice(0, 2).join('/')
          : (named.split('/')[0] ?? ''),
      )
  }
  return packages
}

test('what sends the mails runs on production dependencies', () => {
  const packages = [...followed('supabase/mail/command.ts'), 'tsx']
  expect(packages).toEqual(expect.arrayContaining(['nodemailer', 'postgres', 'zod', 'liquidjs']))
  expect(packages.filter((name) => !(name in manifest.dependencies))).toEqual([])
})
