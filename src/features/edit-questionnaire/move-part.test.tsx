import { beforeEach, expect, test, vi } from 'vitest'
import { ok } from '#domain/result.ts'
import { partsOf } from '#domain/questionnaire/draft/document.ts'
import type { DraftPart } from '#data/questionnaire-drafts.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { open, type Opened } from '#tests/opened.tsx'
import { AddPart } from './add-part.tsx'
import { MovePart } from './move-part.tsx'
import { themeOf } from './moved.ts'
import type { DraftNow } from './use-draft.ts'

// Before the client of the database is made, which parts are moved with.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
const server = vi.hoisted(() => ({ saved: vi.fn() }))
vi.mock(import('#data/questionnaire-drafts.ts'), async (original) => ({
  ...(await original()),
  saveDraft: server.saved,
}))
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  server.saved.mockReset().mockResolvedValue(ok(null))
})

const PARTS: DraftPart[] = partsOf(EXAMPLE).map((part) => ({
  ...part,
  ...{ version: 1, changedBy: null, changedAt: '2026-11-01T10:00:00Z' },
}))
const [HERE, THERE] = EXAMPLE.themes.map(({ asked }) =>
  PARTS.filter((part) => part.kind === 'item' && themeOf(part) === asked.id),
) as [DraftPart[], DraftPart[]]
const now = {
  ...{ draft: { id: 'd1', state: 'open', parts: PARTS }, document: EXAMPLE, measures: [] },
} as unknown as DraftNow

const reason = (page: Opened) => page.place.querySelector('button + span')?.textContent
const at = ({ id }: HTMLElement) => `[id="${id}"]`
const behind = (page: Opened) => [...page.place.querySelectorAll('select')].at(-1)!

test('a question is shown where it stands, and moves only where it does not stand already', async () => {
  const page = await open(<MovePart {...{ now }} kind="item" />)
  page.fill(HERE[1]!.id, 'select')
  expect(behind(page).value).toBe(HERE[0]!.id)
  expect(reason(page)).toBe('Het staat daar al. Kies een andere plaats.')
  await page.press('button')
  expect(server.saved).not.toHaveBeenCalled()
  page.close()
})

test('behind a question of another theme it belongs to that theme', async () => {
  const page = await open(<MovePart {...{ now }} kind="item" />)
  page.fill(HERE[1]!.id, 'select')
  page.fill(THERE[0]!.id, at(behind(page)))
  expect(reason(page)).toBeUndefined()
  await page.press('button')
  const [[, edits]] = server.saved.mock.calls as [[string, DraftPart[]]]
  expect(themeOf(edits.find(({ id }) => id === HERE[1]!.id)!)).toBe(themeOf(THERE[0]!))
  page.close()
})

test('a new question comes among those of its theme', async () => {
  const page = await open(<AddPart now={now} />)
  const [, theme] = page.place.querySelectorAll('select')
  page.fill(themeOf(THERE[0]!), at(theme!))
  const offered = [...behind(page).options].map(({ value }) => value)
  expect(offered).toEqual(['', ...THERE.map(({ id }) => id)])
  expect(behind(page).value).toBe(THERE.at(-1)!.id)
  page.fill('', at(behind(page)))
  page.fill('nieuw', 'input')
  await page.press('[type=submit]')
  const [[, edits]] = server.saved.mock.calls as [[string, DraftPart[]]]
  const added = edits.find(({ id }) => id === 'nieuw')!
  expect(added.position).toBe(THERE[0]!.position)
  expect(edits.every(({ id }) => HERE.every((part) => part.id !== id))).toBe(true)
  page.close()
})
