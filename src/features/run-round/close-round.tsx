import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { REOPEN_DAYS, type Round } from '#domain/round.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { closeRound } from '#data/rounds.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { fewNames } from '#ui/layout/few.ts'
import { NotCounted } from './not-counted.tsx'
import { messages } from './run-round.messages.ts'
import { StillWaiting } from './still-waiting.tsx'

export type CloseRoundProps = {
  round: Round
  /** Names of the municipalities that did not hand in. */
  notSubmitted: readonly string[]
  /** Names of those with too few responses to show any figure. */
  tooFew: readonly string[]
  onClosed: () => void
}

/** Closing a round, after a confirmation that says what it means. */
export function CloseRound({ round, notSubmitted, tooFew, onClosed }: CloseRoundProps) {
  // Read with the page: a dialog that waits for it would lose the focus.
  useSuspenseQuery(roundContentsQueries.all())
  const [asking, setAsking] = useState(false)
  const closing = useSave(() => closeRound(round.id), {
    fresh: [{}],
    onSaved: () => {
      setAsking(false)
      onClosed()
    },
  })
  return (
    <section className="stack stack--small no-print" aria-labelledby="close-round">
      <h2 id="close-round">{messages.close}</h2>
      <p>{messages.closeIntro}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{messages.close}</Button>
      </div>
      <Dialog open={asking} title={messages.closeTitle} onClose={() => setAsking(false)}>
        <p>{messages.closeNotSubmitted(fewNames(notSubmitted), notSubmitted.length)}</p>
        <StillWaiting round={round} />
        <NotCounted tooFew={tooFew} />
        <p>{messages.closeEffects(REOPEN_DAYS)}</p>
        <SaveAlert saving={closing} />
        <div className="cluster">
          <Button purpose="primary" busy={closing.busy} onClick={() => closing.save()}>
            {messages.closeConfirm}
          </Button>
          <Button purpose="subtle" onClick={() => setAsking(false)}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </section>
  )
}
