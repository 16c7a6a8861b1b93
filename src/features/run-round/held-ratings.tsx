import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Municipality } from '#domain/territory/municipality.ts'
import { judgeHeldRatings, ratingQueries } from '#data/ratings.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './run-round.messages.ts'

export type HeldRatingsProps = { roundId: string; municipalities: readonly Municipality[] }

/** Waves of responses that staff have to judge (dossier e4); nothing when there are none. */
export function HeldRatings({ roundId, municipalities }: HeldRatingsProps) {
  const waiting = useSuspenseQuery(ratingQueries.held(roundId)).data
  const [leavingOut, setLeavingOut] = useState<string | null>(null)

  const judging = useSave(
    ({ code, counts }: { code: string; counts: boolean }) =>
      judgeHeldRatings(roundId, code, counts),
    {
      fresh: [{}],
      onSaved: () => setLeavingOut(null),
      onFailed: () => setLeavingOut(null),
    },
  )
  return (
    <>
      <SaveAlert saving={judging} />
      {waiting.map(({ municipalityCode, held }) => (
        <Alert key={municipalityCode} tone="warning" title={messages.heldTitle}>
          <p>
            {messages.held(
              municipalities.find(({ code }) => code === municipalityCode)?.name ??
                municipalityCode,
              held,
            )}
          </p>
          <div className="cluster no-print">
            <Button
              busy={judging.busy}
              onClick={() => judging.save({ code: municipalityCode, counts: true })}
            >
              {messages.heldCount}
            </Button>
            <Button purpose="subtle" onClick={() => setLeavingOut(municipalityCode)}>
              {messages.heldLeaveOut}
            </Button>
          </div>
        </Alert>
      ))}
      <Dialog
        open={leavingOut !== null}
        title={messages.heldLeaveOutTitle}
        onClose={() => setLeavingOut(null)}
      >
        <p>{messages.heldLeaveOutText}</p>
        <div className="cluster">
          <Button
            purpose="primary"
            busy={judging.busy}
            onClick={() => {
              if (leavingOut !== null) judging.save({ code: leavingOut, counts: false })
            }}
          >
            {messages.heldLeaveOutConfirm}
          </Button>
          <Button purpose="subtle" onClick={() => setLeavingOut(null)}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
