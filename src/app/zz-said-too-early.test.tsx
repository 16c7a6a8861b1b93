import { expect, test, vi } from 'vitest'
vi.mock('#i18n/our-region.ts', () => ({
  our: new Proxy({}, { get: (_t, key) => { throw new Error('too early ' + String(key)) } }),
  speakOf: () => undefined,
  subregionNames: () => { throw new Error('too early') },
}))
test('nothing is said too early', async () => {
  const modules = import.meta.glob(['/src/**/*.{ts,tsx}', '!/src/**/*.test.*', '!/src/app/main.tsx', '!/src/features/rate-service/main.tsx','!/src/ui/theme/**'])
  const failed: string[] = []
  for (const [name, load] of Object.entries(modules)) await load().catch((e: unknown) => failed.push(name + ' ' + String(e).slice(0, 200)))
  expect(failed.filter((l) => l.includes('too early'))).toEqual([])
  console.log(failed.join('\n'))
}, 300000)
