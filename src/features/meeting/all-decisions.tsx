import { useQuery } from '@tanstack/react-query'
import type { Theme } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import { decisionQueries } from '#data/decisions.ts'
import { DataFailure } from '#data/errors.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatMoment } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './meeting.messages.ts'

export type AllDecisionsProps = { round: Round; themes: readonly Theme[] }

/** The decisions of the whole meeting, to print or to take along as a file. */
export function AllDecisions({ round, themes }: AllDecisionsProps) {
  const { data, error } = useQuery(decisionQueries.ofRound(round.id))
  const title = messages.allCaption(round.name)
  const rows = themes.flatMap(({ id, text }) =>
    (data ?? [])
      .filter(({ themeId }) => themeId === id)
      .map((decision) => ({
        id: decision.id,
        cells: [text.nl, decision.text, decision.owner, formatMoment(decision.decidedAt)],
      })),
  )
  return (
    <section className="stack" aria-labelledby="all-decisions">
      <h2 id="all-decisions">{messages.allTitle}</h2>
      {error && (
        <Alert tone="warning">
          <p>{error instanceof DataFailure ? dataErrorWords(error.error) : error.message}</p>
        </Alert>
      )}
      {data && rows.length === 0 && <p>{messages.noDecisions}</p>}
      {rows.length > 0 && (
        <>
          <TakeAwayOrigin value={{ round: round.name }}>
            <TakeAwayFrame title={title}>
              <StackedTable caption={title} columns={messages.columns} rows={rows} />
            </TakeAwayFrame>
          </TakeAwayOrigin>
          <div className="no-print">
            <Button onClick={() => window.print()}>{messages.print}</Button>
          </div>
        </>
      )}
    </section>
  )
}
