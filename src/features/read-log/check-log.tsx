import { checkLog } from '#data/audit.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './log.messages.ts'

/** Walks the chain of the log, and says whether it is whole. */
export function CheckLog() {
  const checking = useSave(checkLog)
  const checked = checking.saved?.value
  return (
    <Card as="section" labelledBy="check-log">
      <div className="stack">
        <h2 id="check-log" className="card__title">
          {messages.checkTitle}
        </h2>
        <p>{messages.checkText}</p>
        <div className="cluster">
          <Button busy={checking.busy} onClick={() => checking.save()}>
            {messages.check}
          </Button>
        </div>
        <SaveAlert saving={checking} />
        {checked?.brokenAt === null && (
          <Alert tone="positive" live>
            <p>{messages.whole(checked.acts)}</p>
            <p className="small log-long">{messages.head(checked.acts, checked.head)}</p>
          </Alert>
        )}
        {checked && checked.brokenAt !== null && (
          <Alert tone="negative" live>
            <p>{messages.broken(checked.brokenAt)}</p>
          </Alert>
        )}
      </div>
    </Card>
  )
}
