import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startRunning, temporaryFolder } from './running-product.ts'

/**
 * The product runs on the versions of Node that are kept up, not only on the oldest that it asks for. npm carries them as
 * the package `node`; without a network this says so and is skipped.
 */
const folder = temporaryFolder()
afterAll(() => folder.remove())

test.each(['22.23.3', '24.9.0'])(
  'on Node %s it starts, fills the demo and signs people in',
  async (version) => {
    const home = join(folder.path, version)
    const path = join(home, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
    const wanted = `node-${process.platform}-${process.arch}@${version}`
    spawnSync(
      'npm',
      ['install', '--prefix', home, '--no-audit', '--no-fund', '--ignore-scripts', wanted],
      {
        stdio: 'ignore',
        shell: process.platform === 'win32',
      },
    )
    if (!existsSync(path)) {
      console.warn(`${wanted} cannot be had from the registry: not tried`)
      return
    }
    const product = await startRunning(join(home, 'data'), {}, 'start', path)
    try {
      expect((await product.signIn('roos.eszl@demo.example')).status).toBe(200)
      const health = await fetch(`${product.address}/health`)
      expect(await health.json()).toMatchObject({ version: expect.any(String) as string })
      expect(product.output()).not.toMatch(/deprecat|experimental/i)
    } finally {
      expect(await product.stop('SIGINT')).toBe(0)
    }
  },
)
