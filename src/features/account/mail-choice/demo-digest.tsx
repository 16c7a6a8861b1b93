import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { ok } from '#domain/result.ts'
import { demoQueries } from '#data/demo.ts'
import { SaveAlert, SaveLine } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './demo-digest.messages.ts'

const sentSchema = z.object({ sent: z.number() })

/** In the demo the mails of the week go out at a wish, to the mailbox on this machine. */
export function DemoDigest() {
  const place = useQuery(demoQueries.people()).data
  const sending = useSave(async () => {
    const answer = await fetch('/demo/digest', { method: 'POST' })
    return ok(sentSchema.parse(await answer.json()).sent)
  })
  const { error, saved } = sending
  if (!place) return null
  return (
    <Card as="section" labelledBy="demo-digest">
      <div className="stack stack--small">
        <h2 id="demo-digest" className="card__title">
          {messages.title}
        </h2>
        <p>{messages.text}</p>
        <div className="cluster">
          <Button busy={sending.busy} onClick={() => sending.save()}>
            {messages.send}
          </Button>
          <a href={place.mailbox}>{messages.mailbox}</a>
        </div>
        <SaveAlert saving={{ error }} failed={() => messages.failed} />
        <SaveLine saving={{ error: null, saved }} done={saved && messages.sent(saved.value)} />
      </div>
    </Card>
  )
}
