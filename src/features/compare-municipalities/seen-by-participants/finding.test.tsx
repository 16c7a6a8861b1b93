import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Compared } from '#domain/comparison/compared.ts'
import { DEFINITION } from '#tests/content.ts'
import { open } from '#tests/opened.tsx'
import { messages as compare } from '../compare.messages.ts'
import { findingOf } from './finding.ts'
import { messages } from './see-comparison.messages.ts'
import { seenTable } from './seen-table.ts'
import { Themes } from './themes.tsx'

// Before the client of the database is made, which the page around it holds.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})

beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

const [HIGH, LOW] = DEFINITION.themes

/** So many municipalities, of which the first is the own one or none is; the first theme is high and the last low. */
function table(n: number, own = false) {
  const compared = Array.from({ length: n }, (_, index): Compared => ({
    ...{ municipalityCode: null, letter: String.fromCharCode(65 + index), own: own && index === 0 },
    themes: Object.fromEntries(
      DEFINITION.themes.map(({ id }) => [id, id === HIGH?.id ? 95 : id === LOW?.id ? 5 : 50]),
    ),
    ...{ provisional: [], items: null, total: 50 },
  }))
  return seenTable(DEFINITION, compared, [], 'full')
}
const finding = (n: number, chosen: number) => {
  const all = table(n)
  return findingOf(all, all.rows.slice(0, chosen))
}
const ENDS = `De mediaan is het hoogst bij ${HIGH?.text.nl}. De mediaan is het laagst bij ${LOW?.text.nl}.`

test('the headline is about all, about a choice of enough, or about all beside a smaller choice', () => {
  expect(finding(12, 12)).toBe(ENDS)
  expect(finding(12, 6)).toBe(`${compare.inChoice(6)} ${ENDS}`)
  expect(finding(12, 3)).toBe(`${ENDS} ${compare.ofAll(12)}`)
})

test('who takes part reads the own place, also when the choice leaves fewer', () => {
  const all = table(12, true)
  const own = messages.ownPlace(0, 0, DEFINITION.themes.length)
  expect(findingOf(all, all.rows)).toBe(own)
  expect(findingOf(all, all.rows.slice(0, 3))).toBe(`${own} ${compare.ofAll(12)}`)
})

test('of too few for a median nothing is found, of all and of a choice', () => {
  expect(finding(4, 4)).toBeNull()
  expect(finding(4, 2)).toBeNull()
  expect(findingOf(table(4, true), [])).toBeNull()
})

test('without a finding the scores begin at once, and a file is called by what it holds', async () => {
  const page = async (found: string | null) => {
    const all = table(12)
    const opened = await open(<Themes table={all} chosen={all.rows} finding={found} />)
    const lead = opened.place.querySelector('.lead')?.textContent
    const file = opened.place.querySelector<HTMLElement>('[data-take-away]')?.dataset['takeAway']
    opened.close()
    return { lead, file }
  }
  expect(await page(ENDS)).toEqual({ lead: ENDS, file: ENDS })
  expect(await page(null)).toEqual({ lead: undefined, file: messages.caption })
})
