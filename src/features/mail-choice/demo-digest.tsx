import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { demoQueries } from '#data/demo.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './demo-digest.messages.ts'

const sentSchema = z.object({ sent: z.number() })

type State = { kind: 'shown' | 'sending' | 'failed' } | { kind: 'sent'; sent: number }

/** In the demo the mails of the week go out at a wish, to the mailbox on this machine. */
export function DemoDigest() {
  const place = useQuery(demoQueries.people()).data
  const [state, setState] = useState<State>({ kind: 'shown' })
  const send = async () => {
    setState({ kind: 'sending' })
    try {
      const answer = await fetch('/demo/digest', { method: 'POST' })
      setState({ kind: 'sent', sent: sentSchema.parse(await answer.json()).sent })
    } catch {
      setState({ kind: 'failed' })
    }
  }
  if (!place) return null
  return (
    <Card as="section" labelledBy="demo-digest">
      <div className="stack stack--small">
        <h2 id="demo-digest" className="card__title">
          {messages.title}
        </h2>
        <p>{messages.text}</p>
        <div className="cluster">
          <Button busy={state.kind === 'sending'} onClick={() => void send()}>
            {messages.send}
          </Button>
          <a href={place.mailbox}>{messages.mailbox}</a>
        </div>
        {state.kind === 'failed' && (
          <Alert tone="negative" live>
            <p>{messages.failed}</p>
          </Alert>
        )}
        <Outcome went={state.kind === 'sent' ? 'well' : null}>
          {state.kind === 'sent' && messages.sent(state.sent)}
        </Outcome>
      </div>
    </Card>
  )
}
