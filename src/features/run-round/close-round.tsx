import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { closeRound } from '#data/rounds.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './run-round.messages.ts'

/** Closing a round, after a confirmation that says what it means. */
export function CloseRound({ roundId, notSubmitted }: { roundId: string; notSubmitted: number }) {
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  async function close() {
    setBusy(true)
    const closed = await closeRound(roundId)
    setBusy(false)
    if (!closed.ok) return setError(dataErrorWords(closed.error))
    setAsking(false)
    await queryClient.invalidateQueries()
  }
  return (
    <div className="no-print">
      <Button onClick={() => setAsking(true)}>{messages.close}</Button>
      <Dialog open={asking} title={messages.closeTitle} onClose={() => setAsking(false)}>
        <p>{messages.closeText(notSubmitted)}</p>
        {error !== null && (
          <Alert tone="negative" live>
            <p>{error}</p>
          </Alert>
        )}
        <div className="cluster">
          <Button purpose="primary" busy={busy} onClick={() => void close()}>
            {messages.closeConfirm}
          </Button>
          <Button purpose="subtle" onClick={() => setAsking(false)}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
