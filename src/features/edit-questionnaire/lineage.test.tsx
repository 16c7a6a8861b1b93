import { beforeEach, expect, test, vi } from 'vitest'
import { partsOf } from '#domain/questionnaire/draft/document.ts'
import type { Standing } from '#domain/questionnaire/draft/lineage.ts'
import { draftQueries } from '#data/questionnaire-drafts.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { open } from '#tests/opened.tsx'
import { Lineage } from './lineage.tsx'
import type { DraftNow } from './use-draft.ts'

// Before the client of the database is made, which a decision is saved with.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))

const [one, other] = EXAMPLE.items.map(({ asked }) => asked.id) as [string, string]
const reworded = (item: string, decided: boolean): Standing => ({
  ...{ kind: 'item', item, how: 'reworded', from: [item], decided, recounts: [] },
})

test('a draft that was thrown away says which questions were decided', async () => {
  const now = {
    ...{ draft: { id: 'd1', state: 'thrown_away', parts: partsOf(EXAMPLE), edits: 1 } },
    ...{ document: EXAMPLE, base: EXAMPLE },
    lineage: [reworded(one, true), reworded(other, false)],
  } as unknown as DraftNow
  const page = await open(<Lineage now={now} />, {
    known: [[draftQueries.reach('d1', 1).queryKey, []]],
  })
  const rows = [...page.place.querySelectorAll('tbody tr')].map(
    (row) => /(Niet b|B)esloten$/.exec(row.textContent)?.[0],
  )
  expect(rows).toEqual(['Besloten', 'Niet besloten'])
  page.close()
})
