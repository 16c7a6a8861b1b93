import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ACTION_STATUSES, byAttention, isOverdue, type Action } from '#domain/action.ts'
import { actionQueries } from '#data/actions.ts'
import { sessionQueries } from '#data/session.ts'
import { statusWords } from '#i18n/action-words.ts'
import { today } from '#i18n/today.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { List } from '#ui/layout/list.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { ActionCard } from './action-card.tsx'
import { messages } from './actions.messages.ts'
import { ActionsTable } from './actions-table.tsx'
import { useNames } from './people.ts'
import { StatusNotices } from './status-notices.tsx'
import { useStatus } from './use-status.ts'
import './actions.css'

const route = getRouteApi('/gemeente/acties')

/** The board of the own municipality, with the joint actions it is in. */
export function BoardPage() {
  const { van } = route.useSearch()
  const navigate = route.useNavigate()
  const member = useSuspenseQuery(sessionQueries.current()).data.member
  const actions = useSuspenseQuery(actionQueries.all()).data
  const nameOf = useNames()
  const place = nameOf(member?.municipalityCode ?? '')
  const shown = actions
    .filter(({ owner }) => van !== 'mij' || owner === member?.email)
    .sort(byAttention(today()))
  const late = shown.filter((action) => isOverdue(action, today())).length
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.boardTitle(place)}</PageTitle>
        <p className="lead">{messages.boardIntro}</p>
        <div className="cluster cluster--fields no-print">
          <Select
            label={messages.show}
            value={van ?? ''}
            onChange={({ target }) =>
              void navigate({ search: target.value === 'mij' ? { van: 'mij' } : {} })
            }
          >
            <option value="">{messages.everyones}</option>
            <option value="mij">{messages.mine}</option>
          </Select>
          <Link to="/gemeente/acties/nieuw" className={buttonLink.secondary}>
            {messages.newIdea}
          </Link>
          <Button onClick={() => window.print()}>{messages.print}</Button>
        </div>
      </div>
      {late > 0 && (
        <Alert tone="warning">
          <p>{messages.lateCount(late)}</p>
        </Alert>
      )}
      {shown.length === 0 ? (
        <EmptyState title={messages.noneTitle}>
          <p>{van === 'mij' && actions.length > 0 ? messages.noneMine : messages.none}</p>
          <Link to="/gemeente" className={buttonLink.secondary}>
            {messages.toStart}
          </Link>
        </EmptyState>
      ) : (
        <>
          <Columns actions={shown} />
          <details className="no-print">
            <summary>{messages.asTable}</summary>
            <ActionsTable actions={shown} title={messages.tableTitle(place)} />
          </details>
        </>
      )}
    </div>
  )
}

function Columns({ actions }: { actions: readonly Action[] }) {
  const status = useStatus()
  return (
    <div className="stack">
      <StatusNotices status={status} />
      <div className="board">
        {ACTION_STATUSES.map((column) => {
          const here = actions.filter((action) => action.status === column)
          return (
            <section key={column} className="board__column" aria-labelledby={`column-${column}`}>
              <h2 id={`column-${column}`}>
                {messages.columnTitle(statusWords[column], here.length)}
              </h2>
              {here.length === 0 ? (
                <p className="subtle small">{messages.columnEmpty}</p>
              ) : (
                <List look="stack">
                  {here.map((action) => (
                    <ActionCard
                      key={action.id}
                      action={action}
                      busy={status.busy}
                      onMove={status.move}
                    />
                  ))}
                </List>
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}
