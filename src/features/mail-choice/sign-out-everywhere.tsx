import { use, useState } from 'react'
import type { DataError } from '#data/errors.ts'
import { SESSION_HOURS, signOutEverywhere } from '#data/session.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { LeavingContext } from '#ui/leaving.ts'
import { messages } from './mail-choice.messages.ts'

/** Ends the sessions of this person on all devices, for who forgot one somewhere. */
export function SignOutEverywhere() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<DataError | null>(null)
  const { leave } = use(LeavingContext)
  const signOut = async () => {
    setBusy(true)
    setError(null)
    const left = await signOutEverywhere()
    setBusy(false)
    if (!left.ok) setError(left.error)
    return left.ok
  }
  return (
    <Card as="section" labelledBy="everywhere">
      <div className="stack stack--small">
        <h2 id="everywhere" className="card__title">
          {messages.everywhereTitle}
        </h2>
        <p>{messages.everywhere(SESSION_HOURS)}</p>
        {error && (
          <Alert tone="negative" live>
            <p>{dataErrorWords(error)}</p>
          </Alert>
        )}
        <div>
          <Button busy={busy} onClick={() => void leave(signOut)}>
            {messages.everywhereButton}
          </Button>
        </div>
      </div>
    </Card>
  )
}
