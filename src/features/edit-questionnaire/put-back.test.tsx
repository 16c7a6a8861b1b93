import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { ok } from '#domain/result.ts'
import { partsOf } from '#domain/questionnaire/draft/document.ts'
import { draftQueries, type DraftPart, type DraftWithParts } from '#data/questionnaire-drafts.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { open } from '#tests/opened.tsx'
import { History } from './history.tsx'
import { TakenOut } from './taken-out.tsx'

// Before the client of the database is made, which parts are put back with.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
const server = vi.hoisted(() => ({ saved: vi.fn(), edits: vi.fn() }))
vi.mock(import('#data/questionnaire-drafts.ts'), async (original) => ({
  ...(await original()),
  saveDraft: server.saved,
  listEdits: server.edits,
}))
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  server.saved.mockReset().mockResolvedValue(ok(null))
})

const PARTS: DraftPart[] = partsOf(EXAMPLE).map((part) => ({
  ...part,
  ...{ version: 1, changedBy: null, changedAt: '2026-11-01T10:00:00Z' },
}))
const [part] = PARTS.filter(({ kind }) => kind === 'item') as [DraftPart]
const draft = { id: 'd1', state: 'open', parts: PARTS } as unknown as DraftWithParts
const EDITS: DraftPart[] = [{ ...part, version: 3 }, { ...part, version: 2, content: null }, part]

test('a version in which a question was taken out is not one to put back', async () => {
  const page = await open(<History {...{ draft, kind: 'item', partId: part.id }} />, {
    known: [[draftQueries.edits('d1', 'item', part.id).queryKey, EDITS]],
  })
  const buttons = [...page.place.querySelectorAll('button')].map((button) => button.textContent)
  expect(buttons).toEqual(['Zet versie 1 terug'])
  page.close()
})

test('what is put back is told, to who has the focus there too', async () => {
  server.edits.mockResolvedValue(ok(EDITS.slice(1)))
  const without = { ...draft, parts: PARTS.filter((each) => each !== part) }
  const page = await open(<TakenOut draft={without} />, {
    known: [[draftQueries.takenOut('d1').queryKey, [{ ...part, version: 2, content: null }]]],
  })
  await page.press('button')
  await act(async () => {
    for (let turn = 0; turn < 10; turn++) await new Promise((passed) => setTimeout(passed))
  })
  expect(server.saved).toHaveBeenCalledTimes(1)
  expect(document.activeElement?.textContent).toBe(`‘${part.id}’ staat er weer.`)
  page.close()
})
