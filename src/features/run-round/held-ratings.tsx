import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Municipality } from '#domain/territory/municipality.ts'
import { judgeHeldRatings, ratingQueries } from '#data/ratings.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './run-round.messages.ts'

export type HeldRatingsProps = { roundId: string; municipalities: readonly Municipality[] }

/** Waves of responses that staff have to judge (dossier e4); nothing when there are none. */
export function HeldRatings({ roundId, municipalities }: HeldRatingsProps) {
  const queryClient = useQueryClient()
  const waiting = useSuspenseQuery(ratingQueries.held(roundId)).data
  const [leavingOut, setLeavingOut] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function judge(municipalityCode: string, counts: boolean) {
    setBusy(true)
    const judged = await judgeHeldRatings(roundId, municipalityCode, counts)
    setBusy(false)
    setLeavingOut(null)
    setError(judged.ok ? null : dataErrorWords(judged.error))
    await queryClient.invalidateQueries()
  }
  return (
    <>
      {error !== null && (
        <Alert tone="negative" live>
          <p>{error}</p>
        </Alert>
      )}
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
            <Button busy={busy} onClick={() => void judge(municipalityCode, true)}>
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
            busy={busy}
            onClick={() => leavingOut !== null && void judge(leavingOut, false)}
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
