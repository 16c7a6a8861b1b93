import { expect, test } from 'vitest'
import { lineageOfDraft } from '#domain/questionnaire/draft/lineage.ts'
import { documentOf, editionOf, partsOf } from '#domain/questionnaire/draft/document.ts'
import type { Edit } from '#domain/questionnaire/draft/edits.ts'
import type { DraftPart } from '#data/questionnaire-drafts.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { asNew, renamed } from './renamed.ts'

const stored = (document = EXAMPLE): DraftPart[] =>
  partsOf(document).map((part) => ({
    ...{ ...part, version: 1, changedBy: null, changedAt: '2026-11-01T10:00:00Z' },
  }))

function after(parts: readonly DraftPart[], edits: readonly Edit[]): DraftPart[] {
  const named = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`
  const changed = new Map(edits.map((edit) => [named(edit), edit]))
  const made = edits.filter(({ version }) => version === 0)
  return [
    ...parts.map((part) => ({ ...part, ...changed.get(named(part)) })),
    ...made.map((edit) => ({ ...edit, changedBy: null, changedAt: '' })),
  ].filter(({ content }) => content !== null)
}

const standings = (parts: readonly DraftPart[]) =>
  lineageOfDraft(
    editionOf(EXAMPLE).definition,
    documentOf('x', parts).items.map(({ asked }) => asked),
    {},
  ).filter(({ how }) => how !== 'same')

test('a question with a new name is another one, and named as the old one it is that again', () => {
  const apart = after(stored(), asNew(stored(), 'vast-aanspreekpunt'))
  expect(standings(apart).map(({ item, how }) => [item, how])).toEqual([
    ['vast-aanspreekpunt-2', 'new'],
    ['vast-aanspreekpunt', 'gone'],
  ])
  expect(JSON.stringify(apart)).not.toContain('"vast-aanspreekpunt"')
  const again = after(apart, renamed(apart, 'vast-aanspreekpunt-2', 'vast-aanspreekpunt'))
  expect(standings(again)).toEqual([])
  expect(documentOf('x', again).ratingItems).toEqual(documentOf('x', stored()).ratingItems)
})
