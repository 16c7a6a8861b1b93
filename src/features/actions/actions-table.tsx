import { Link } from '@tanstack/react-router'
import { isOverdue, type Action } from '#domain/action.ts'
import { statusWords } from '#i18n/action-words.ts'
import { formatDay, formatNumber } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './actions.messages.ts'
import { ownerName, useMe, useNames } from './people.ts'

export type ActionsTableProps = { actions: readonly Action[]; title: string; headed?: boolean }

/** Actions as a table, which can be saved as a file. */
export function ActionsTable({ actions, title, headed = false }: ActionsTableProps) {
  const me = useMe()
  const nameOf = useNames()
  const staff = me?.role === 'staff'
  return (
    <TakeAwayFrame title={title}>
      <div className="actions-table">
        <StackedTable
          caption={<span className={headed ? 'visually-hidden' : undefined}>{title}</span>}
          columns={messages.columns}
          rows={actions.map((action) => ({
            id: action.id,
            cells: [
              <Link
                key="link"
                to={staff ? '/eszl/acties/$actionId' : '/gemeente/acties/$actionId'}
                params={{ actionId: action.id }}
              >
                {action.title}
              </Link>,
              nameOf(action.municipalityCode),
              isOverdue(action, today())
                ? `${statusWords[action.status]}, ${messages.late}`
                : statusWords[action.status],
              formatDay(action.doneOn ?? action.dueOn),
              ownerName(action.owner, me),
              action.personDays === null ? messages.unknown : formatNumber(action.personDays),
              formatNumber(action.daysSpent),
              action.cost === null ? messages.unknown : formatNumber(action.cost),
              formatNumber(action.costSpent),
              action.public ? messages.yes : messages.no,
            ],
          }))}
        />
      </div>
    </TakeAwayFrame>
  )
}
