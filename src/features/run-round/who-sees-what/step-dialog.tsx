import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { StageStep } from '#domain/visibility.ts'
import { DataFailure } from '#data/errors.ts'
import { widenVisibility } from '#data/visibility.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert, Loading } from '#ui/feedback/feedback.tsx'
import { Preview } from './preview.tsx'
import { useStepPreview } from './use-step-preview.ts'
import { messages } from './who-sees-what.messages.ts'

export type StepDialogProps = {
  round: Round
  stage: StageStep['stage']
  municipalities: readonly Municipality[]
  handedIn: number
  onTaken: () => void
  onClose: () => void
}

/** Takes a step that cannot be taken back, once who takes it has seen what it makes visible. */
export function StepDialog(props: StepDialogProps) {
  const { round, stage, municipalities, handedIn, onTaken, onClose } = props
  const state = useStepPreview(round, stage, municipalities)
  // It waits for this step only: private.steps_due takes it with the next that anybody asks.
  const publicOn = (stage === 'participants' && round.settings?.publicOn) || null
  const follows = publicOn !== null && publicOn <= today()

  const widening = useSave(() => widenVisibility(round.id, stage), {
    fresh: [{}],
    onSaved: onTaken,
  })
  return (
    <Dialog open title={messages.confirmTitle[stage]} onClose={onClose}>
      <div className="stack stack--small">
        <h3>{messages.previewTitle}</h3>
        {state.kind === 'loading' && <Loading label={messages.loading} />}
        {state.kind === 'failed' && (
          <Alert tone="warning">
            <p>
              {state.error instanceof DataFailure
                ? dataErrorWords(state.error.error)
                : state.error.message}
            </p>
          </Alert>
        )}
        {state.kind === 'ready' && (
          <Preview stage={stage} handedIn={handedIn} preview={state.preview} />
        )}
      </div>
      {follows && (
        <Alert tone="warning">
          <p>{messages.followsAtOnce(formatDay(publicOn))}</p>
        </Alert>
      )}
      <p>
        <strong>{messages.noWayBack}</strong>
      </p>
      <SaveAlert saving={widening} />
      <div className="cluster">
        <Button
          purpose="primary"
          busy={widening.busy}
          onClick={() => widening.save()}
          disabledReason={state.kind === 'ready' ? undefined : messages.waitsForPreview}
        >
          {follows ? messages.confirmBoth : messages.confirm}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
