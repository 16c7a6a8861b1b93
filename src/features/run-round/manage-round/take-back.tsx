import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Round } from '#domain/round.ts'
import { roundQueries, takeBackRound } from '#data/rounds.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { messages } from './manage-round.messages.ts'

/** Back to a draft, for a round that was opened too soon. */
export function TakeBack({ round }: { round: Round }) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const back = useSave(() => takeBackRound(round.id), {
    fresh: [roundQueries.planned()],
    // The page of a round that is open no more is left before its rounds are asked again.
    onSaved: async () => {
      await navigate({ to: '/eszl/rondes/concept/$roundId', params: { roundId: round.id } })
      await queryClient.invalidateQueries()
    },
  })
  return (
    <div className="stack stack--small">
      <h3>{messages.takeBackTitle}</h3>
      <p>{messages.takeBackText}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{messages.takeBack}</Button>
      </div>
      <Dialog open={asking} title={messages.takeBackAsk} onClose={() => setAsking(false)}>
        <p>{messages.takeBackEffects}</p>
        <SaveAlert saving={back} />
        <div className="cluster">
          <Button purpose="primary" busy={back.busy} onClick={() => back.save()}>
            {messages.takeBackConfirm}
          </Button>
          <Button purpose="subtle" onClick={() => setAsking(false)}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
