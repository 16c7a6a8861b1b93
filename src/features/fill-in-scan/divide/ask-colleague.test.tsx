import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Scan } from '#domain/scan.ts'
import type { Task } from '#domain/task.ts'
import { memberQueries } from '#data/members.ts'
import { sessionQueries } from '#data/session.ts'
import { taskQueries } from '#data/tasks.ts'
import { DEFINITION } from '#tests/content.ts'
import { COORDINATOR, inScan } from '#tests/in-scan.ts'
import { open } from '#tests/opened.tsx'
import { ScanContext } from '../scan-context.tsx'
import { AskColleague } from './ask-colleague.tsx'
import { messages } from './divide.messages.ts'

// Before the client of the database is made, which the form holds.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
})
afterEach(() => void vi.unstubAllGlobals())

const [THEME] = DEFINITION.themes
const ITEM = DEFINITION.items.find(({ theme }) => theme === THEME?.id)
const SAM = 'sam.beek@beek.example'
const KIM = 'kim.beek@beek.example'
const SCAN: Scan = {
  ...{ id: 's1', roundId: 'r1', municipalityCode: 'GM0888', route: 'full', state: 'in_progress' },
  ...{ handedIn: null, submittedAt: null, changedAt: null, answers: {}, versions: {} },
}
const task = (more: Partial<Task>): Task => ({
  ...{ kind: 'theme', part: THEME?.id ?? '', assignee: KIM, question: '', dueOn: null },
  ...{ askedBy: 'u1', askedAt: '2026-11-23T10:00:00.000Z', ...more },
})

/** The dialog from a question of the theme, or from the theme. */
function dialog(from: 'item' | 'theme', tasks: readonly Task[]) {
  if (!THEME || !ITEM) throw new Error('The questionnaire is empty')
  const nothing = () => undefined
  return open(
    <ScanContext value={inScan(SCAN)}>
      <AskColleague
        theme={THEME}
        item={from === 'item' ? ITEM : undefined}
        onDone={nothing}
        onClose={nothing}
      />
    </ScanContext>,
    {
      known: [
        [sessionQueries.current().queryKey, { email: COORDINATOR.email, member: COORDINATOR }],
        [
          memberQueries.all().queryKey,
          [COORDINATOR, ...[KIM, SAM].map((email) => ({ ...COORDINATOR, userId: email, email }))],
        ],
        [taskQueries.ofScan('s1').queryKey, tasks],
      ],
    },
  )
}

test.each([
  ['theme', { kind: 'theme' }],
  ['item', { kind: 'item', part: ITEM?.id ?? '' }],
] as const)('a %s that was asked already begins with whom and what', async (from, part) => {
  const { field, close } = await dialog(from, [
    task({ ...part, assignee: SAM, question: 'Weet jij dit?' }),
  ])
  expect(field('textarea')?.value).toBe('Weet jij dit?')
  expect(field('select')?.value).toBe(SAM)
  close()
})

test('what was asked of who does the theme is not asked again with a question of it', async () => {
  const { field, close } = await dialog('item', [task({ question: 'Kijk jij hiernaar?' })])
  expect(field('textarea')?.value).toBe('')
  expect(field('select')?.value).toBe(KIM)
  close()
})

test.each([
  ['who does it and what was asked', [task({ question: 'Kijk jij hiernaar?' })], 'Kim Beek'],
  ['who does it', [task({})], 'Kim Beek'],
  ['that nobody does it', [], null],
] as const)('who goes from a question to its theme reads %s', async (_what, tasks, who) => {
  const { place, fill, close } = await dialog('item', tasks)
  const question = tasks[0]?.question ?? ''
  const now = who === null ? messages.nobody : messages.doesItNow(who, question)
  expect(place.textContent).toContain(messages.unknownMeanwhile)
  expect(place.textContent).not.toContain(now)
  fill('theme', '[value=theme]')
  await vi.waitFor(() => expect(place.textContent).toContain(now))
  expect(now.includes('Gevraagd:')).toBe(question !== '')
  expect(place.textContent).not.toContain(messages.unknownMeanwhile)
  close()
})
