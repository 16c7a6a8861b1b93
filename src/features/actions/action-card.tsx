import { Link } from '@tanstack/react-router'
import { isOverdue, runs, type Action, type ActionStatus } from '#domain/action.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { Badge, Card } from '#ui/layout/card.tsx'
import { messages } from './actions.messages.ts'
import { ownerName, useMe, useNames } from './people.ts'
import { StatusChoice } from './status-choice.tsx'

export type ActionCardProps = {
  action: Action
  busy: boolean
  onMove: (action: Action, to: ActionStatus) => void
}

/** An action on the board. */
export function ActionCard({ action, busy, onMove }: ActionCardProps) {
  const me = useMe()
  const nameOf = useNames()
  const asked = action.participants.some(
    ({ municipalityCode, state }) =>
      municipalityCode === me?.municipalityCode && state === 'invited',
  )
  return (
    <Card as="li" id={action.id}>
      <h3 className="action-card__title">
        <Link to="/gemeente/acties/$actionId" params={{ actionId: action.id }}>
          {action.title}
        </Link>
      </h3>
      <p className="small">
        {when(action)}{' '}
        <span className="subtle">
          {action.owner === me?.email
            ? messages.ownerYou
            : messages.owner(ownerName(action.owner, me))}
        </span>
      </p>
      {action.participants.length > 0 && (
        <p className="small subtle">
          {messages.joint(nameOf(action.municipalityCode), action.participants.length)}
        </p>
      )}
      <div className="cluster action-card__foot">
        <StatusChoice action={action} busy={busy} onMove={onMove} />
        {isOverdue(action, today()) && <Badge tone="warning">{messages.late}</Badge>}
        {asked && <Badge tone="accent">{messages.askedBadge}</Badge>}
        {action.public && <Badge tone="positive">{messages.publicBadge}</Badge>}
      </div>
    </Card>
  )
}

function when(action: Action): string {
  if (action.doneOn !== null) return messages.doneOn(formatDay(action.doneOn))
  return runs(action) ? messages.due(formatDay(action.dueOn)) : ''
}
