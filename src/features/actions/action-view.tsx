import { useState, type ReactNode } from 'react'
import { canChangeAction, isOverdue, type Action } from '#domain/action.ts'
import { today } from '#i18n/today.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './actions.messages.ts'
import { Comments } from './comments.tsx'
import { EditForm, type Changed } from './edit-form.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { useMe } from './people.ts'
import { StatusChoice } from './status-choice.tsx'
import { StatusNotices } from './status-notices.tsx'
import { ToProof } from './to-proof.tsx'
import { Together } from './together.tsx'
import { useStatus } from './use-status.ts'

/** Everything about one action: how it stands, who takes part, what was said, and what happened. */
export function ActionView({ action, back }: { action: Action; back: ReactNode }) {
  const me = useMe()
  const status = useStatus()
  const [editing, setEditing] = useState(false)
  const [changed, setChanged] = useState<Changed | null>(null)
  const mayChange = me !== null && canChangeAction(me, action).allowed
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle eyebrow={<span className="no-print">{back}</span>}>{action.title}</PageTitle>
        <div className="cluster">
          <StatusChoice action={action} busy={status.busy} onMove={status.move} />
          {isOverdue(action, today()) && <Badge tone="warning">{messages.late}</Badge>}
          {action.public && <Badge tone="positive">{messages.publicBadge}</Badge>}
          {mayChange && !editing && (
            <Button
              onClick={() => {
                setChanged(null)
                setEditing(true)
              }}
            >
              {messages.edit}
            </Button>
          )}
          <Button onClick={() => window.print()}>{messages.print}</Button>
        </div>
        <StatusNotices status={status} />
        {changed && (
          <Alert tone={changed.tone} live>
            <p>{changed.text}</p>
          </Alert>
        )}
        {action.stopReason !== '' && (
          <Alert>
            <p>{messages.stoppedBecause(action.stopReason)}</p>
          </Alert>
        )}
      </div>
      {editing ? (
        <EditForm
          action={action}
          onDone={(result) => {
            setEditing(false)
            setChanged(result)
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className="split">
          <div className="stack stack--large">
            <Facts action={action} />
            <ToProof action={action} />
            <Together action={action} />
            <Comments action={action} />
          </div>
          <History action={action} />
        </div>
      )}
    </div>
  )
}
