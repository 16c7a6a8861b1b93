import { useState } from 'react'
import type { ContradictionInScan } from '#domain/questionnaire/contradictions-of-round.ts'
import { discuss, discussionQueries } from '#data/discussions.ts'
import { messages as saveWords } from '#parts/save-told.messages.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useMessage } from '#parts/use-message.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
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
  const of = { scanId: scan.id, itemId: items[0].id, withOffice: true }
  const {
    message: { text },
    change,
    forget,
    say,
    saying,
  } = useMessage(
    `ask:${scan.id}:${rule}`,
    () => ({
      text: messages.prepared(
        says,
        [items[0].text.nl, items[1].text.nl],
        messages.change[closed ? 'closed' : scan.state],
      ),
    }),
    (said) => discuss(said.id, of, said.text, rule),
    { fresh: [discussionQueries.all], onPlaced: (isAll) => isAll && onAsked() },
  )
  const [missing, setMissing] = useState(false)
  return (
    <Dialog open title={messages.askTitle(name)} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === '') setMissing(true)
          else say()
        }}
      >
        <SaveAlert saving={saying} done={saveWords.typedSince} />
        <TextArea
          label={messages.askLabel}
          description={messages.askHelp}
          rows={9}
          maxLength={1000}
          value={text}
          error={missing ? messages.missing : undefined}
          onChange={({ target }) => {
            change({ text: target.value })
            setMissing(false)
          }}
        />
        <div className="cluster">
          <Button type="submit" purpose="primary" busy={saying.busy}>
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
