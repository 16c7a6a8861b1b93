import { beforeEach, expect, test, vi } from 'vitest'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { QUESTIONNAIRE } from '#tests/content.ts'
import { open } from '#tests/opened.tsx'
import { BEEK, COORDINATOR } from '#tests/in-scan.ts'
import { messages as place } from './place-per-theme.messages.ts'
import { OfficialStartPage } from './official-start-page.tsx'
import { messages } from './official-start.messages.ts'

// Before the client of the database is made, which this page holds.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
})

const ROUND: Round = {
  ...{ id: 'r1', name: 'Najaar 2026', questionnaireVersion: '2026-1', state: 'closed' },
  ...{ openedAt: '2026-10-01T08:00:00Z', closesOn: null, closedAt: '2026-11-30T08:00:00Z' },
}
const SCAN: Scan = {
  ...{ id: 's1', roundId: 'r1', municipalityCode: 'GM0888', route: 'full', state: 'submitted' },
  ...{ handedIn: null, submittedAt: '2026-11-21T10:00:00Z', changedAt: null, versions: {} },
  answers: Object.fromEntries(
    QUESTIONNAIRE.items.flatMap((item) =>
      item.kind === 'choice'
        ? [[item.id, { ...EMPTY_ANSWER, status: 'answered', value: item.options[0]?.id ?? '' }]]
        : [],
    ),
  ),
}

/** The page of an official, while no round is open unless told otherwise. */
async function between(scans: readonly Scan[], round = ROUND): Promise<HTMLElement> {
  const sheet = score(QUESTIONNAIRE, SCAN.answers, 'full')
  const page = await open(
    <OfficialStartPage
      Unsaved={() => null}
      FirstQuickWins={({ scanId }) => <p>Quick wins van {scanId}</p>}
    />,
    {
      known: [
        [sessionQueries.current().queryKey, { email: COORDINATOR.email, member: COORDINATOR }],
        [territoryQueries.municipalities().queryKey, [BEEK]],
        [roundQueries.all().queryKey, [round]],
        [scanQueries.ofMunicipality('GM0888').queryKey, scans],
        [questionnaireQueries.version('2026-1').queryKey, QUESTIONNAIRE],
        [scoreSheetQueries.ofScans(['s1']).queryKey, [{ scanId: 's1', sheet }]],
        [ratingQueries.response('r1').queryKey, []],
      ],
    },
  )
  return page.place
}

test('once the round is closed the outcome leads, and that no round is open is a line below it', async () => {
  const at = await between([SCAN])
  const text = at.textContent
  expect(text).toContain('Quick wins van s1')
  expect(text).toContain(place.title)
  expect(text).toContain(messages.lastTitleNow)
  // Nobody has read yet whether there are actions.
  expect(text).toContain(messages.actionsLoading)
  expect(text).not.toContain(messages.actionsNone)
  expect(text.indexOf(place.title)).toBeLessThan(text.indexOf(messages.noRoundTitle))
  expect(at.querySelector('.empty')).toBeNull()
})

test('who never handed in reads that no round is open first', async () => {
  const at = await between([])
  expect(at.querySelector('.empty')?.textContent).toContain(messages.noRoundTitle)
  expect(at.textContent).not.toContain(place.title)
})

test('who takes no part in a round that is open does not read that none is', async () => {
  const at = await between([], { ...ROUND, state: 'open', closedAt: null })
  expect(at.textContent).toContain(messages.notAskedTitle('Najaar 2026'))
  expect(at.textContent).not.toContain(messages.noRoundTitle)
})
