import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { byAttention, isOverdue, runs, type Action } from '#domain/action.ts'
import { actionQueries } from '#data/actions.ts'
import { sessionQueries } from '#data/session.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { NotRead } from '#parts/not-read.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'

/** So many of the own actions fit here; the rest is on the board. */
const MOST = 3

/** What is late, the own actions, and whether another municipality asks to join. */
export function ActionsCard() {
  const { data: actions, error } = useQuery(actionQueries.all())
  return (
    <Card as="section" labelledBy="actions">
      <h2 id="actions" className="card__title">
        {messages.actionsTitle}
      </h2>
      {!actions ? (
        <NotRead error={error} loading={messages.actionsLoading} />
      ) : (
        <Own actions={actions} />
      )}
      <Link to="/gemeente/acties">{messages.actionsButton}</Link>
    </Card>
  )
}

function Own({ actions }: { actions: readonly Action[] }) {
  const me = useQuery(sessionQueries.current()).data?.member
  const running = actions.filter(runs).sort(byAttention(today()))
  const late = running.filter((action) => isOverdue(action, today())).length
  const mine = running.filter(({ owner }) => owner === me?.email)
  const asked = running.filter(({ participants }) =>
    participants.some(
      ({ municipalityCode, state }) =>
        municipalityCode === me?.municipalityCode && state === 'invited',
    ),
  ).length
  return (
    <>
      {late > 0 && (
        <p>
          <strong>{messages.actionsLate(late)}</strong>
        </p>
      )}
      {asked > 0 && <p>{messages.actionAsked(asked)}</p>}
      {actions.length === 0 ? (
        <p>{messages.actionsNone}</p>
      ) : (
        <p>{mine.length === 0 ? messages.actionsMineNone : messages.actionsMine}</p>
      )}
      {mine.length > 0 && (
        <ul>
          {mine.slice(0, MOST).map((action) => (
            <li key={action.id}>
              <Link to="/gemeente/acties/$actionId" params={{ actionId: action.id }}>
                {action.title}
              </Link>{' '}
              <span className="subtle small">{messages.actionDue(formatDay(action.dueOn))}</span>{' '}
              {isOverdue(action, today()) && <Badge tone="warning">{messages.actionLate}</Badge>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
