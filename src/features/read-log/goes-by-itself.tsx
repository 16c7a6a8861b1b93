import { useQuery } from '@tanstack/react-query'
import { auditQueries } from '#data/audit.ts'
import { formatDay } from '#i18n/formats.ts'
import { NotRead } from '#parts/not-read.tsx'
import { Card } from '#ui/layout/card.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './log.messages.ts'

/** So far ahead one sees what goes. */
const DAYS = 90

/** What is erased by itself soon, told beforehand. */
export function GoesByItself() {
  const { data, error } = useQuery(auditQueries.going(DAYS))
  return (
    <Card as="section" labelledBy="goes-by-itself">
      <div className="stack">
        <h2 id="goes-by-itself" className="card__title">
          {messages.goingTitle(DAYS)}
        </h2>
        <p>{messages.goingText}</p>
        {!data ? (
          <NotRead error={error} loading={messages.goingLoading} />
        ) : data.length === 0 ? (
          <p>{messages.nothingGoes(DAYS)}</p>
        ) : (
          <StackedTable
            caption={<span className="visually-hidden">{messages.goingTitle(DAYS)}</span>}
            columns={messages.goingColumns}
            rows={data.map(({ kind, day, n }) => ({
              id: `${day} ${kind}`,
              cells: [formatDay(day), messages.values[kind] ?? kind, n],
            }))}
          />
        )}
      </div>
    </Card>
  )
}
