import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { files, isText, read } from './repository.ts'

const manifest = z
  .object({
    license: z.string(),
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')))
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})
const all = files()
const documents = all.filter((path) => /[.]md$/.test(path))

describe('documents', () => {
  test('name commands that exist', () => {
    const builtIn = new Set(['ci', 'install', 'run', 'test', 'start', 'exec'])
    for (const path of documents) {
      const code = read(path).match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []
      const named = [...code.join('\n').matchAll(/\bnpm (run )?([a-z][a-z:0-9]*)/g)]
      for (const [command, run, name = ''] of named) {
        if (name === 'run') continue
        const known = name in manifest.scripts || (!run && builtIn.has(name))
        expect(known, `${path}: ${command}`).toBe(true)
      }
    }
  })

  test('point to files that exist', () => {
    for (const path of documents) {
      const links = [...read(path).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(
        ([, target = '']) => target,
      )
      const broken = links.filter(
        (target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(path), target)),
      )
      expect(broken, path).toEqual([])
    }
  })

  test('the README is short', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(110)
  })

  test('no two decisions have one number; each is short and says why and what follows', () => {
    const decisions = all.filter((path) => path.startsWith('docs/decisions/')).sort()
    const numbers = decisions.map((path) => /^(\d{4})-[a-z0-9-]+[.]md$/.exec(basename(path))?.[1])
    expect(numbers).not.toContain(undefined)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const path of decisions) {
      const text = read(path)
      expect(text.split('\n').length, path).toBeLessThanOrEqual(60)
      for (const part of ['Context', 'Decision', 'Consequences'])
        expect(text, `${path} says ${part}`).toContain(part)
    }
  })
})

describe('nothing of the machine it was made on', () => {
  test('no folders of a person or a workplace', () => {
    const places = new RegExp(
      ['/ho' + 'me/', '/ro' + 'ot/', '/wo' + 'rk/', '/Us' + 'ers/'].join('|'),
    )
    expect(all.filter((path) => isText(path) && places.test(read(path)))).toEqual([])
  })

  test('the lock file names versions and checksums, no places to download from', () => {
    const lock = read('package-lock.json')
    expect(lock).not.toMatch(/"resolved"/)
    const { packages } = lockSchema.parse(JSON.parse(lock))
    const bare = Object.entries(packages).filter(
      ([path, { version, integrity }]) => path && !(version && integrity?.startsWith('sha512-')),
    )
    expect(bare.map(([path]) => path)).toEqual([])
  })

  test('the lock file is whole: npm 11 refuses one that leaves out a platform', () => {
    const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')))
    const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !names.has(name))
    expect(missing).toEqual([])
  })

  test('no secrets', () => {
    const secrets =
      /sb_secret_[A-Za-z0-9_-]{16,}|eyJhbGciOi[A-Za-z0-9_-]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY/
    expect(all.filter((path) => isText(path) && secrets.test(read(path)))).toEqual([])
  })
})

describe('what it is made of', () => {
  test('every version is pinned', () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies }
    const loose = Object.entries(versions).filter(
      ([, version]) => !/^\d+[.]\d+[.]\d+/.test(version),
    )
    expect(loose).toEqual([])
  })

  test('the licence is the same everywhere', () => {
    expect(manifest.license).toBe('EUPL-1.2')
    expect(read('publiccode.yml')).toContain('license: EUPL-1.2')
    expect(read('LICENSE.md')).toMatch(/European Union Public Licen[cs]e/i)
  })

  test('what CI runs is what the README says', () => {
    const command = 'npm ci && npm test'
    expect(read('README.md')).toContain(command)
    expect(read('.ci/run')).toContain(command)
  })
})
