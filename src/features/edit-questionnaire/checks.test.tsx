import { beforeEach, expect, test, vi } from 'vitest'
import { checksOf } from '#domain/questionnaire/draft/checks.ts'
import { documentOf, partsOf } from '#domain/questionnaire/draft/document.ts'
import type { DraftWithParts } from '#data/questionnaire-drafts.ts'
import { MEASURES } from '#tests/content.ts'
import { EXAMPLE, withItem } from '#tests/example-draft.ts'
import { open } from '#tests/opened.tsx'
import { Checks } from './checks.tsx'

// Before the client of the database is made, which a mend is saved with.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))

const parts = partsOf(withItem('relatiebeheer', () => ({ ratingItems: ['weg'] })))
const draft = {
  ...{ id: 'd1', state: 'open' },
  parts: parts.map((part) => ({ ...part, version: 1, changedBy: null, changedAt: '' })),
} as unknown as DraftWithParts
const checks = checksOf(documentOf('x', parts), MEASURES).filter(
  ({ name }) => name === 'linkOneSided',
)

async function said(dirty: boolean) {
  const here = { kind: 'item', id: 'relatiebeheer', values: {}, dirty, goTo: () => undefined }
  const page = await open(
    <Checks
      {...{ now: { draft, measures: MEASURES, base: EXAMPLE }, checks, here }}
      nameOf={({ id }) => id}
    />,
  )
  const found = {
    text: page.place.textContent,
    off: page.place.querySelector('[aria-disabled], [disabled]'),
  }
  page.close()
  return found
}

test('what is stored is mended only while nothing else is typed', async () => {
  const clean = await said(false)
  expect(clean.text).toContain('Herstel de band')
  expect(clean.off).toBeNull()
  const dirty = await said(true)
  expect(dirty.text).toContain('Bewaar eerst wat u typte.')
  expect(dirty.off?.textContent).toContain('Herstel de band')
})
