import { useSuspenseQuery } from '@tanstack/react-query'
import type { Member } from '#domain/access/member.ts'
import { saveContactPoint, sharingQueries, type ContactPoint } from '#data/sharing.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './share.messages.ts'

/** Where other municipalities can ask; the coordinator changes it. */
export function Contact({ member, code }: { member: Member; code: string }) {
  const stored = useSuspenseQuery(sharingQueries.contactPoint(code)).data
  return (
    <Card as="section" labelledBy="contact">
      <div className="stack">
        <h2 id="contact">{messages.contactTitle}</h2>
        <p>{messages.contactIntro}</p>
        {member.role === 'coordinator' ? (
          <ContactForm code={code} stored={stored} />
        ) : (
          <>
            <p>
              <strong>{stored.contact || messages.contactNone}</strong>
            </p>
            <p className="subtle small">{messages.contactLeads}</p>
          </>
        )}
      </div>
    </Card>
  )
}

function ContactForm({ code, stored }: { code: string; stored: ContactPoint }) {
  const patched = usePatch(`contact:${code}`, { contact: stored.contact })
  const typed = patched.draft.contact
  const saving = useSave((contact: string) => saveContactPoint(contact, stored.version), {
    fresh: [sharingQueries.contactPoint(code)],
    onSaved: (_, contact) => patched.settle({ contact }),
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        saving.save(typed)
      }}
    >
      {stored.contact === '' && <p className="subtle">{messages.contactNone}</p>}
      <TextInput
        label={messages.contactLabel}
        maxLength={500}
        value={typed}
        onChange={({ target }) => {
          patched.change({ contact: target.value })
          saving.clear()
        }}
      />
      <SaveAlert saving={saving} done={messages.contactSaved} />
      <PatchConflict
        patched={patched}
        stored={stored}
        label={() => messages.contactLabel}
        words={(_, { contact }) => contact}
      />
      <div className="cluster">
        <Button
          type="submit"
          busy={saving.busy}
          disabledReason={
            typed.trim() === stored.contact && !saving.saved && !saving.error
              ? messages.contactSame
              : conflictReason(patched)
          }
        >
          {messages.contactSave}
        </Button>
      </div>
    </form>
  )
}
