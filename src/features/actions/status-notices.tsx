import { useState } from 'react'
import { statusWords } from '#i18n/action-words.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './actions.messages.ts'
import type { useStatus } from './use-status.ts'

/** What was moved, with the way back; what did not work; and why something stops. */
export function StatusNotices({ status }: { status: ReturnType<typeof useStatus> }) {
  const { moved, stopping } = status
  return (
    <>
      <SaveAlert saving={status} />
      {moved && (
        <Alert tone="positive" live>
          <div className="cluster">
            <p>
              {(moved.undoes ? messages.undone : messages.moved)(
                moved.action.title,
                statusWords[moved.to],
              )}
            </p>
            {!moved.undoes && <Button onClick={status.undo}>{messages.undo}</Button>}
          </div>
        </Alert>
      )}
      <Dialog open={stopping !== null} title={messages.stopTitle} onClose={status.keep}>
        {stopping && <WhyStop actionId={stopping.id} onStop={status.stop} onKeep={status.keep} />}
      </Dialog>
    </>
  )
}

type WhyStopProps = {
  actionId: string
  onStop: ReturnType<typeof useStatus>['stop']
  onKeep: () => void
}

function WhyStop({ actionId, onStop, onKeep }: WhyStopProps) {
  const [reason, setReason, forget, sent] = useKept(`action-stop:${actionId}`, '')
  const [missing, setMissing] = useState(false)
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') setMissing(true)
        else onStop(reason, () => sent(reason))
      }}
    >
      <p>{messages.stopText}</p>
      <TextArea
        label={messages.stopReason}
        rows={2}
        maxLength={500}
        value={reason}
        error={missing ? messages.stopEmpty : undefined}
        onChange={({ target }) => {
          setReason(target.value)
          setMissing(false)
        }}
      />
      <div className="cluster">
        <Button type="submit" purpose="primary">
          {messages.stop}
        </Button>
        <Button
          onClick={() => {
            forget()
            onKeep()
          }}
        >
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}
