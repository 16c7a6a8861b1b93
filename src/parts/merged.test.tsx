import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { publicResultQueries } from '#data/public-results.ts'
import { territoryQueries } from '#data/territory.ts'
import { BEEK } from '#tests/in-scan.ts'
import { open } from '#tests/opened.tsx'
import { Merged } from './merged.tsx'

vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

const former = (name: string, code: string, endedOn: string, rounds: string[]) => ({
  ...BEEK,
  ...{ name, code, endedOn, rounds, slug: name.toLowerCase() },
  ...{ takesPart: false, successor: BEEK.code },
})
const OLD = [
  former('Aa', 'GM0001', '2020-01-01', ['long ago']),
  former('Berg', 'GM0002', '2026-01-01', ['last']),
  former('Cadier', 'GM0003', '2026-01-01', ['last']),
]
const responses = (code: string, n: number) => ({ municipalityCode: code, responses: n })

test('who joined on which day is said apart, and summed of who was in the round', async () => {
  const { place } = await open(
    <Merged municipality={BEEK} round={{ id: 'last', name: 'Najaar' }} />,
    {
      known: [
        [territoryQueries.everywhere().queryKey, [BEEK, ...OLD]],
        [
          publicResultQueries.responses('last').queryKey,
          [responses('GM0002', 20), responses('GM0003', 14)],
        ],
      ],
    },
  )
  const said = place.textContent
  expect(said).toContain('Sinds 1 januari 2020 hoort Aa bij Beek.')
  expect(said).toContain('Sinds 1 januari 2026 horen Berg en Cadier bij Beek.')
  expect(said).toContain('ondernemers van Berg en Cadier samen 34 reacties')
})
