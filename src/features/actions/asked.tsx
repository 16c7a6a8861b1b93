import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { canAnswerJointAction, type Action } from '#domain/action.ts'
import { actionQueries, answerJointAction } from '#data/actions.ts'
import { valueOf } from '#data/read.ts'
import { formatNumber } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './actions.messages.ts'
import { useMe, useNames } from './people.ts'
import { Problem } from './problem.tsx'

/** Whether the own municipality takes part: its coordinator says so. */
export function Asked({ action }: { action: Action }) {
  const queryClient = useQueryClient()
  const me = useMe()
  const nameOf = useNames()
  const [sure, setSure] = useState(false)
  const answering = useMutation({
    mutationFn: (joins: boolean) => valueOf(answerJointAction(action.id, joins)),
    // Who declined does not see the action any more; it stays on this screen to change one's mind.
    onSuccess: (_, joins) =>
      joins
        ? queryClient.invalidateQueries({ queryKey: actionQueries.all().queryKey })
        : queryClient.invalidateQueries({ queryKey: actionQueries.all().queryKey, exact: true }),
  })
  const own = action.participants.find(
    ({ municipalityCode }) => municipalityCode === me?.municipalityCode,
  )
  if (!me || !own) return null
  const declined = answering.isSuccess ? !answering.variables : own.state === 'declined'
  const joined = answering.isSuccess ? answering.variables : own.state === 'joined'
  const mayAnswer = canAnswerJointAction(me, action).allowed
  return (
    <Alert tone={joined ? 'positive' : 'info'} live={answering.isSuccess}>
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
        <Problem error={answering.error} />
        {mayAnswer ? (
          <div className="cluster no-print">
            {!joined && (
              <Button
                purpose="primary"
                busy={answering.isPending}
                onClick={() => answering.mutate(true)}
              >
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
                answering.mutate(false)
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
