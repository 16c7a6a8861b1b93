import { useDeferredValue, useMemo, type ReactNode } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { measureProblems } from '#domain/quick-wins/edited-measure.ts'
import type { Measure, MeasureContent } from '#domain/quick-wins/measure.ts'
import type { Round } from '#domain/round.ts'
import { Card } from '#ui/layout/card.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './catalogue.messages.ts'
import { effectOf, type Place } from './places.ts'
import { useSubmittedScans } from './use-catalogue.ts'

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
export function Preview({ definition, round, choice, measures, stored, ...props }: PreviewProps) {
  // Typing waits for no list.
  const draft = useDeferredValue(props.draft)
  const scans = useSubmittedScans(round)
  const id = stored?.id ?? NEW
  const before = useMemo(
    () => stored && effectOf(definition, scans, measures, stored),
    [definition, scans, measures, stored],
  )
  // While something is missing it is as if nothing was changed.
  const possible = measureProblems(draft, definition).length === 0
  const after = useMemo(
    () => (possible ? effectOf(definition, scans, measures, { id, version: 1, ...draft }) : before),
    [definition, scans, measures, id, draft, before, possible],
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
            <div role="status">
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
