import { onlineManager } from '@tanstack/react-query'
import { afterAll, expect, test, vi } from 'vitest'
import region from '#content/region.json' with { type: 'json' }
import { regionFileSchema } from '#domain/territory/region-file.ts'

const asked = vi.fn(() => Promise.reject(new Error('Nothing is to be asked')))
vi.stubGlobal('fetch', asked)
vi.stubGlobal('WebSocket', class {})
vi.stubEnv('VITE_SUPABASE_URL', 'http://nowhere.invalid')
vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
const known = { region: regionFileSchema.parse(region), demo: true }
afterAll(() => onlineManager.setOnline(true))
const { drawPage } = await import('./draw-page.tsx')
const [place] = region.municipalities

test('the start page is whole: its words, the map, the doors, and that it is a demo', async () => {
  const html = await drawPage('/', known)
  expect(html).toMatch(/<h1[^>]*>Beter geholpen als ondernemer/)
  for (const { slug } of region.municipalities) expect(html).toContain(`href="/beoordeel/${slug}"`)
  expect(html).toContain('Dit is een demo')
  expect(html).not.toContain('<script')
  expect(await drawPage('/', { ...known, demo: false })).not.toContain('Dit is een demo')
})

test('what the database has to say stands there as it waits', async () => {
  const results = await drawPage('/resultaten', known)
  expect(results).toMatch(/<h1[^>]*>Uitkomsten per gemeente/)
  expect(results).toContain('Bezig met laden')
  const ofPlace = await drawPage(`/resultaten/${place?.slug}`, known)
  expect(ofPlace).toMatch(new RegExp(`<h1[^>]*>[^<]*${place?.name}`))
  expect(asked).not.toHaveBeenCalled()
})
