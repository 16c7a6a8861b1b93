import { useMemo, type ReactNode } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { measureProblems } from '#domain/quick-wins/edited-measure.ts'
import type { Measure, MeasureContent } from '#domain/quick-wins/measure.ts'
import type { Round } from '#domain/round.ts'
import { Card } from '#ui/layout/card.tsx'
import { useMoreAndMore } from '#ui/layout/more-and-more.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './catalogue.messages.ts'
import { effectOf, placing, type Place } from './places.ts'
import { useSubmittedScans } from './use-catalogue.ts'

/** So many lists are ranked between two strokes of a key. */
const SCANS_AT_A_TIME = 16

export type PreviewProps = {
  definition: Definition
  round: Round
  /** The choice of another round. */
  choice: ReactNode
  measures: readonly Measure[]
  /** What is stored; null for a new one. */
  stored: Measure | null
  draft: MeasureContent
}

/** What a change does in the lists of the municipalities that handed in, before it is saved. */
export function Preview({ definition, round, choice, measures, stored, draft }: PreviewProps) {
  const all = useSubmittedScans(round)
  const id = stored?.id ?? NEW
  // Of a large region some scans at a time, anew for every draft: nobody waits for the form.
  const asked = useMemo(() => ({ of: draft, scans: [...all] }), [draft, all])
  const counted = useMoreAndMore(asked.scans, SCANS_AT_A_TIME)
  const scans = useMemo(() => all.slice(0, counted), [all, counted])
  const wasPlaced = useMemo(
    () => stored && placing(definition, measures, stored),
    [definition, measures, stored],
  )
  const isPlaced = useMemo(
    () => placing(definition, measures, { id, version: 1, ...draft }),
    [definition, measures, id, draft],
  )
  const before = useMemo(
    () => stored && wasPlaced && effectOf(scans, stored, wasPlaced),
    [scans, stored, wasPlaced],
  )
  // While something is missing it is as if nothing was changed.
  const possible = measureProblems(draft, definition).length === 0
  const after = useMemo(
    () => (possible ? effectOf(scans, { id, version: 1, ...draft }, isPlaced) : before),
    [scans, id, draft, before, possible, isPlaced],
  )
  const rows = scans.map(({ municipality }, index) => ({
    id: municipality,
    cells: [
      municipality,
      placeWords(before?.places[index] ?? null),
      placeWords(after?.places[index] ?? null),
    ],
  }))
  const changed = rows.filter(({ cells: [, was, is] }) => was !== is)
  return (
    <Card as="section" labelledBy="preview">
      <div className="stack stack--small">
        <h2 id="preview" className="card__title">
          {messages.previewTitle}
        </h2>
        <p className="subtle">{messages.previewRound(round.name)}</p>
        {choice}
        {scans.length === 0 || !after ? (
          <p>{scans.length === 0 ? messages.previewNone : messages.previewWaits}</p>
        ) : (
          <>
            {scans.length < all.length && (
              <p className="subtle">{messages.previewCounting(scans.length, all.length)}</p>
            )}
            <div role="status" aria-busy={scans.length < all.length}>
              <p>
                <strong>{messages.fires(after.fires, scans.length)}</strong>{' '}
                {before && messages.firedBefore(before.fires)}
              </p>
              <p>{messages.inTop(after.inTop, before?.inTop ?? 0)}</p>
            </div>
            {changed.length > 0 && (
              <StackedTable
                caption={messages.previewChanged}
                columns={messages.previewColumns}
                rows={changed}
              />
            )}
            <details>
              <summary>{messages.previewAll}</summary>
              <StackedTable
                caption={<span className="visually-hidden">{messages.previewAll}</span>}
                columns={messages.previewColumns}
                rows={rows}
              />
            </details>
          </>
        )}
      </div>
    </Card>
  )
}

const NEW = 'qw-nieuw'

function placeWords(place: Place): string {
  if (place === null) return messages.notShown
  return place === 'later' ? messages.later : messages.place(place)
}
