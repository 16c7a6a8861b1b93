import { ACTION_STATUSES, canChangeAction, type Action, type ActionStatus } from '#domain/action.ts'
import { statusWords } from '#i18n/action-words.ts'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from './actions.messages.ts'
import { useMe } from './people.ts'

export type StatusChoiceProps = {
  action: Action
  busy: boolean
  onMove: (action: Action, to: ActionStatus) => void
}

const TONE = { planned: 'neutral', busy: 'accent', done: 'positive', stopped: 'neutral' } as const

/** The status: to change by who may, by mouse, finger and arrow keys; in words for others. */
export function StatusChoice({ action, busy, onMove }: StatusChoiceProps) {
  const me = useMe()
  if (!me || !canChangeAction(me, action).allowed)
    return <Badge tone={TONE[action.status]}>{statusWords[action.status]}</Badge>
  return (
    <label className="status-choice">
      <span className="visually-hidden">{messages.statusOf(action.title)}</span>
      <select
        className="utrecht-select utrecht-select--html-select"
        value={action.status}
        disabled={busy}
        onChange={({ target }) => onMove(action, target.value as ActionStatus)}
      >
        {ACTION_STATUSES.map((status) => (
          <option key={status} value={status}>
            {statusWords[status]}
          </option>
        ))}
      </select>
    </label>
  )
}
