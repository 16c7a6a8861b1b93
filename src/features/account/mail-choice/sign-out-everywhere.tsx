import { use } from 'react'
import { SESSION_HOURS, signOutEverywhere } from '#data/session.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { LeavingContext } from '#parts/leaving.ts'
import { messages } from './mail-choice.messages.ts'

/** Ends the sessions of this person on all devices, for who forgot one somewhere. */
export function SignOutEverywhere() {
  const { leave } = use(LeavingContext)
  const leaving = useSave(signOutEverywhere)
  return (
    <Card as="section" labelledBy="everywhere">
      <div className="stack stack--small">
        <h2 id="everywhere" className="card__title">
          {messages.everywhereTitle}
        </h2>
        <p>{messages.everywhere(SESSION_HOURS)}</p>
        <SaveAlert saving={leaving} />
        <div>
          <Button busy={leaving.busy} onClick={() => void leave(leaving.attempt)}>
            {messages.everywhereButton}
          </Button>
        </div>
      </div>
    </Card>
  )
}
