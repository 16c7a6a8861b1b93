import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fromRegistry } from '../from-registry.ts'
import { startRunning, temporaryFolder } from './running-product.ts'

/**
 * The product runs on the versions of Node that are kept up, not only on the oldest that it asks for. npm carries them as
 * the package `node`.
 */
const folder = temporaryFolder()
afterAll(() => folder.remove())

test.for(['22.23.3', '24.9.0'])(
  'on Node %s it starts, fills the demo and signs people in',
  async (version) => {
    const name = `node-${process.platform}-${process.arch}`
    const path = fromRegistry(`${name}@${version}`, `node_modules/${name}/bin/node`)
    const product = await startRunning(join(folder.path, version), {}, 'start', path)
    try {
      expect((await product.signIn('roos.eszl@demo.example')).status).toBe(200)
      expect((await fetch(product.address)).status).toBe(200)
      const health = await fetch(`${product.address}/health`)
      expect(await health.json()).toMatchObject({ version: expect.any(String) as string })
      expect(product.output()).not.toMatch(/deprecat|experimental/i)
    } finally {
      expect(await product.stop('SIGINT')).toBe(0)
    }
  },
)
