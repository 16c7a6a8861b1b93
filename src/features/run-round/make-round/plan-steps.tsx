import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { isOver, type PlannedRound } from '#domain/round.ts'
import { openPlanned, planRound, removeRound, roundQueries, takeBackRound } from '#data/rounds.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './make-round.messages.ts'

export type StepsProps = {
  round: PlannedRound
  /** How many municipalities take part. */
  participants: number
}

/** What can be done with a draft once it is written down. */
export function DraftSteps({ round, participants, typed }: StepsProps & { typed: boolean }) {
  const { startsOn } = round.settings
  const fits = startsOn !== null && startsOn >= today()
  const planning = useSave(() => planRound(round.id), { fresh: [{}] })
  // What was closed once is public, and stays.
  const wasPublic = useSuspenseQuery(roundQueries.reopenings()).data.some(
    ({ roundId }) => roundId === round.id,
  )
  const unsaved = typed ? messages.unsaved : undefined
  return (
    <section className="stack narrow" aria-labelledby="steps">
      <h2 id="steps">{messages.stepsTitle}</h2>
      <p>{fits ? messages.planHint(formatDay(startsOn)) : messages.planNoDay}</p>
      <SaveAlert saving={planning} />
      <div className="cluster">
        {fits && (
          <Button
            purpose="primary"
            busy={planning.busy}
            disabledReason={unsaved}
            onClick={() => planning.save()}
          >
            {messages.plan}
          </Button>
        )}
        {!typed && <OpenNow round={round} participants={participants} />}
        {!wasPublic && <Remove round={round} />}
      </div>
    </section>
  )
}

/** What can be done with a round that waits for its first day. */
export function PlannedSteps({ round, participants }: StepsProps) {
  const { startsOn } = round.settings
  const back = useSave(() => takeBackRound(round.id), { fresh: [{}] })
  const over = isOver(round, today())
  return (
    <section className="stack narrow" aria-labelledby="steps">
      <h2 id="steps">{messages.plannedTitle}</h2>
      {over && round.closesOn !== null ? (
        <Alert tone="warning">
          <p>{messages.over(formatDay(round.closesOn))}</p>
        </Alert>
      ) : startsOn !== null && startsOn <= today() ? (
        <Alert tone="warning">
          <p>{messages.waits}</p>
        </Alert>
      ) : (
        startsOn !== null && <p>{messages.opensOn(formatDay(startsOn))}.</p>
      )}
      {!over && <p>{messages.plannedIntro}</p>}
      <SaveAlert saving={back} />
      <div className="cluster">
        <Button busy={back.busy} onClick={() => back.save()}>
          {messages.takeBack}
        </Button>
        {!over && <OpenNow round={round} participants={participants} />}
      </div>
    </section>
  )
}

function OpenNow({ round, participants }: StepsProps) {
  const navigate = useNavigate()
  const opening = useSave(() => openPlanned(round.id), {
    fresh: [{}],
    onSaved: () => navigate({ to: '/eszl/rondes/$roundId', params: { roundId: round.id } }),
  })
  return (
    <Asked
      button={messages.openNow}
      title={messages.openTitle(round.name)}
      text={messages.openEffects(participants, round.questionnaireVersion, round.settings.rating)}
      confirm={messages.openConfirm}
      saving={opening}
    />
  )
}

function Remove({ round }: { round: PlannedRound }) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const removing = useSave(() => removeRound(round.id), {
    // The page of what is gone is left first.
    onSaved: async () => {
      await navigate({ to: '/eszl/rondes' })
      await queryClient.invalidateQueries(roundQueries.any)
    },
  })
  return (
    <Asked
      button={messages.remove}
      title={messages.removeTitle(round.name)}
      text={messages.removeEffects}
      confirm={messages.removeConfirm}
      saving={removing}
    />
  )
}

type AskedProps = {
  button: string
  title: string
  text: ReactNode
  confirm: string
  saving: Pick<ReturnType<typeof useSave<unknown>>, 'save' | 'busy' | 'error'>
}

/** A button that asks once more what it says. */
function Asked({ button, title, text, confirm, saving }: AskedProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{button}</Button>
      <Dialog open={asking} title={title} onClose={() => setAsking(false)}>
        <p>{text}</p>
        <SaveAlert saving={saving} />
        <div className="cluster">
          <Button purpose="primary" busy={saving.busy} onClick={() => saving.save()}>
            {confirm}
          </Button>
          <Button purpose="subtle" onClick={() => setAsking(false)}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
