import { expect, test, vi } from 'vitest'

/** A text made when the program starts would name no region: which one it is, is asked later. */
vi.mock('#i18n/our-region.ts', () => {
  const tooEarly = () => {
    throw new Error('Said too early')
  }
  return { our: new Proxy({}, { get: tooEarly }), speakOf: tooEarly, subregionNames: tooEarly }
})

test('no sentence about the region is made before the region is known', async () => {
  const modules = import.meta.glob([
    '/src/**/*.{ts,tsx}',
    '!/src/**/*.test.*',
    '!/src/**/{begin.ts,main.tsx}',
    '!/src/ui/theme/**',
  ])
  expect(Object.keys(modules).length).toBeGreaterThan(300)
  const early: string[] = []
  for (const [name, load] of Object.entries(modules))
    await load().catch((error: unknown) => {
      if (String(error).includes('too early')) early.push(name)
    })
  expect(early).toEqual([])
}, 120_000)
