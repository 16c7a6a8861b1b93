import { useState } from 'react'
import type { ContradictionInScan } from '#domain/questionnaire/contradictions-of-round.ts'
import { discuss, discussionQueries } from '#data/discussions.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './contradictions.messages.ts'

export type AskDialogProps = {
  about: ContradictionInScan
  /** Whether answers of this round change no more. */
  closed: boolean
  name: string
  onClose: () => void
  onAsked: () => void
}

/** A question to a municipality about two of its answers, with words that are ready. */
export function AskDialog({ about, closed, name, onClose, onAsked }: AskDialogProps) {
  const { scan, items, rule, says } = about
  const [{ id, text }, change, forget] = useKept(`ask:${scan.id}:${rule}`, () => ({
    id: String(crypto.randomUUID()),
    text: messages.prepared(
      says,
      [items[0].text.nl, items[1].text.nl],
      messages.change[closed ? 'closed' : scan.state],
    ),
  }))
  const [missing, setMissing] = useState(false)
  const of = { scanId: scan.id, itemId: items[0].id, withOffice: true }
  const asking = useSave(() => discuss(id, of, text, rule), {
    fresh: [discussionQueries.all],
    onSaved: () => {
      forget()
      onAsked()
    },
  })
  return (
    <Dialog open title={messages.askTitle(name)} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === '') setMissing(true)
          else asking.save()
        }}
      >
        <SaveAlert saving={asking} />
        <TextArea
          label={messages.askLabel}
          description={messages.askHelp}
          rows={9}
          maxLength={1000}
          value={text}
          error={missing ? messages.missing : undefined}
          onChange={({ target }) => {
            change((now) => ({ ...now, text: target.value }))
            setMissing(false)
          }}
        />
        <div className="cluster">
          <Button type="submit" purpose="primary" busy={asking.busy}>
            {messages.send}
          </Button>
          <Button
            onClick={() => {
              forget()
              onClose()
            }}
          >
            {messages.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
