import { useState } from 'react'
import { canAnswerJointAction, type Action } from '#domain/action.ts'
import { actionQueries, answerJointAction } from '#data/actions.ts'
import { formatNumber } from '#i18n/formats.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './actions.messages.ts'
import { useMe, useNames } from './people.ts'

/** Whether the own municipality takes part: its coordinator says so. */
export function Asked({ action }: { action: Action }) {
  const me = useMe()
  const nameOf = useNames()
  const [sure, setSure] = useState(false)
  const answering = useSave((joins: boolean) => answerJointAction(action.id, joins), {
    // Who declined does not see the action any more; it stays on this screen to change one's mind.
    fresh: (joins) => [{ queryKey: actionQueries.all().queryKey, exact: !joins }],
  })
  const answered = answering.saved ? answering.input : undefined
  const own = action.participants.find(
    ({ municipalityCode }) => municipalityCode === me?.municipalityCode,
  )
  if (!me || !own) return null
  const declined = answered === undefined ? own.state === 'declined' : !answered
  const joined = answered ?? own.state === 'joined'
  const mayAnswer = canAnswerJointAction(me, action).allowed
  return (
    <Alert tone={joined ? 'positive' : 'info'} live={answered !== undefined}>
      <div className="stack">
        <p>
          <strong>
            {joined
              ? messages.joined
              : declined
                ? messages.declined
                : messages.askTitle(nameOf(action.municipalityCode))}
          </strong>
        </p>
        <p>{messages.askText(formatNumber(own.personDays), formatNumber(own.cost))}</p>
        <SaveAlert saving={answering} />
        {mayAnswer ? (
          <div className="cluster no-print">
            {!joined && (
              <Button purpose="primary" busy={answering.busy} onClick={() => answering.save(true)}>
                {messages.join}
              </Button>
            )}
            {!declined && (
              <Button onClick={() => setSure(true)}>
                {joined ? messages.leave : messages.decline}
              </Button>
            )}
          </div>
        ) : (
          <p>{messages.askForCoordinator}</p>
        )}
        <Dialog open={sure} title={messages.declineTitle} onClose={() => setSure(false)}>
          <p>{messages.declineText}</p>
          <div className="cluster">
            <Button
              purpose="primary"
              onClick={() => {
                setSure(false)
                answering.save(false)
              }}
            >
              {messages.decline}
            </Button>
            <Button onClick={() => setSure(false)}>{messages.cancel}</Button>
          </div>
        </Dialog>
      </div>
    </Alert>
  )
}
