import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ContradictionInScan } from '#domain/questionnaire/contradictions-of-round.ts'
import type { DiscussionOfRound } from '#data/discussions.ts'
import { QUESTIONNAIRE } from '#tests/content.ts'
import { open } from '#tests/opened.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { ContradictionTable } from './contradiction-table.tsx'
import { RulesTable } from './rules-table.tsx'

// Before the client of the database is made.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

const RULES = QUESTIONNAIRE.wording.contradictions
const found = (rule: string): ContradictionInScan => {
  const { items, says } = RULES.find(({ id }) => id === rule) ?? { items: [], says: '' }
  const [first, second] = items.map((item) => QUESTIONNAIRE.items.find(({ id }) => id === item))
  if (!first || !second) throw new Error(rule)
  return {
    ...{ rule, says, items: [first, second] },
    scan: {
      ...{ id: 's1', roundId: 'r1', municipalityCode: 'GM0888', route: 'full' },
      ...{ state: 'in_progress', handedIn: null, submittedAt: null, changedAt: null },
      ...{ answers: {}, versions: {}, dirty: [] },
    } as unknown as ContradictionInScan['scan'],
  }
}
/** Two rules that begin with the same question. */
const [ONE, OTHER] = ['regional-desk-without-region', 'region-without-regional-desk'] as const

test('of two rules about one question only the one that was asked about is asked', async () => {
  const discussion: DiscussionOfRound = {
    ...{ scanId: 's1', itemId: 'evenementen-indienen', withOffice: true, settledAt: null },
    ...{ lastAt: '2026-11-20T10:00:00Z', lastFromOffice: true, municipalityCode: 'GM0888' },
  }
  const { place, close } = await open(
    <ContradictionTable
      shown={[found(ONE), found(OTHER)]}
      discussions={[discussion]}
      asked={[{ scanId: 's1', itemId: 'evenementen-indienen', rule: OTHER }]}
      roundId="r1"
      nameOf={() => 'Beek'}
      onAsk={() => undefined}
    />,
  )
  const [one, other] = [...place.querySelectorAll('tbody > tr')]
  expect(one?.textContent).toContain('nog niet')
  expect(one?.querySelector('button')?.textContent).toContain('Stel een vraag')
  expect(other?.textContent).toContain('Naar het overleg')
  expect(other?.querySelector('button')).toBeNull()
  close()
})

test.each([
  ['in_progress', false, 'dan kunt u een van de antwoorden aanpassen'],
  ['ready_to_sign', false, 'neem de scan dan terug'],
  ['submitted', false, 'wij geven die dan aan u terug'],
  ['submitted', true, 'de antwoorden veranderen niet meer'],
] as const)(
  'what is ready to ask of a scan that is %s (closed: %s)',
  async (state, closed, said) => {
    const { scan, ...about } = found(ONE)
    const { place, close } = await open(
      <AskDialog
        about={{ ...about, scan: { ...scan, state } }}
        closed={closed}
        name="Beek"
        onClose={() => undefined}
        onAsked={() => undefined}
      />,
    )
    expect(place.querySelector('textarea')?.value).toContain(said)
    close()
  },
)

test('every rule stands there, also one that nobody broke', async () => {
  const { place, close } = await open(
    <RulesTable
      questionnaire={QUESTIONNAIRE}
      roundId="r1"
      found={[found(OTHER)]}
      reading={false}
    />,
  )
  const rows = [...place.querySelectorAll('tbody > tr')]
  expect(rows).toHaveLength(RULES.length)
  const places = rows.map((row) => row.querySelectorAll('td')[1]?.textContent)
  expect(places.filter((text) => text?.endsWith('0'))).toHaveLength(RULES.length - 1)
  expect(rows.filter((row) => row.querySelector('a') !== null)).toHaveLength(1)
  close()
})
