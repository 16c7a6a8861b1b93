import { useNavigate } from '@tanstack/react-router'
import {
  draftQueries,
  publishDraft,
  shareDraft,
  throwDraftAway,
} from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { TextArea, TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './editor.messages.ts'
import type { DraftNow } from './use-draft.ts'

/** Sharing a draft, publishing it for good, or throwing it away. */
export function Publish({ now: { draft, checks, lineage } }: { now: DraftNow }) {
  const navigate = useNavigate()
  const [note, setNote, forget, sent] = useKept(`publish:${draft.id}`, '')
  const fresh = [{}]
  const toVersions = () => navigate({ to: '/eszl/vragenlijst' })
  const publishing = useSave((was: string) => publishDraft(draft, was), {
    fresh,
    onSaved: (_, was) => (sent(was), toVersions()),
  })
  const throwing = useSave(() => throwDraftAway(draft.id), {
    fresh,
    onSaved: () => (forget(), toVersions()),
  })
  const sharing = useSave((shared: boolean) => shareDraft(draft.id, shared), {
    fresh: [draftQueries.all()],
  })
  const faulty = checks.some(({ fault }) => fault)
  const undecided = lineage.some(({ decided }) => !decided)
  const link = draft.readerKey && `${window.location.origin}/concept/${draft.readerKey}`
  return (
    <>
      <section className="stack stack--small" aria-labelledby="share">
        <h2 id="share">{messages.shareTitle}</h2>
        <p>{messages.shareHelp}</p>
        {link && (
          <>
            <TextInput label={messages.readerLink} readOnly value={link} />
            <div>
              <CopyButton text={link} copied={messages.copied} notCopied={messages.notCopied}>
                {messages.copy}
              </CopyButton>
            </div>
          </>
        )}
        <div>
          <Button busy={sharing.busy} onClick={() => sharing.save(!link)}>
            {link ? messages.unshare : messages.share}
          </Button>
        </div>
        <SaveAlert saving={sharing} />
      </section>
      <section className="stack stack--small" aria-labelledby="publish">
        <h2 id="publish">{messages.publishTitle}</h2>
        <p>{messages.publishLead}</p>
        <form
          className="stack stack--small"
          onSubmit={(event) => {
            event.preventDefault()
            if (window.confirm(messages.publishSure)) publishing.save(note)
          }}
        >
          <TextArea
            label={messages.note}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <div>
            <Button
              type="submit"
              purpose="primary"
              busy={publishing.busy}
              disabledReason={
                faulty ? messages.firstFaults : undecided ? messages.firstDecide : undefined
              }
            >
              {messages.publish}
            </Button>
          </div>
          <SaveAlert saving={publishing} />
        </form>
        <div>
          <Button
            purpose="subtle"
            busy={throwing.busy}
            onClick={() => {
              if (window.confirm(messages.awaySure)) throwing.save()
            }}
          >
            {messages.away}
          </Button>
        </div>
        <SaveAlert saving={throwing} />
      </section>
    </>
  )
}
