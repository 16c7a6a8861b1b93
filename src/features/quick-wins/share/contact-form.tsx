import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import { saveContactPoint, sharingQueries, type ContactPoint } from '#data/sharing.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
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
  const queryClient = useQueryClient()
  const patched = usePatch(`contact:${code}`, { contact: stored.contact })
  const typed = patched.draft.contact
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ tone: 'positive' | 'negative'; text: string } | null>(null)
  async function save() {
    setBusy(true)
    const saved = await saveContactPoint(typed, stored.version)
    // What a colleague saved comes into the form, where it is asked about.
    await queryClient.invalidateQueries({ queryKey: sharingQueries.contactPoint(code).queryKey })
    setBusy(false)
    if (saved.ok) patched.clear()
    setTold(
      saved.ok
        ? { tone: 'positive', text: messages.contactSaved }
        : { tone: 'negative', text: dataErrorWords(saved.error) },
    )
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {stored.contact === '' && <p className="subtle">{messages.contactNone}</p>}
      <TextInput
        label={messages.contactLabel}
        maxLength={500}
        value={typed}
        onChange={({ target }) => {
          patched.change({ contact: target.value })
          setTold(null)
        }}
      />
      {told && (
        <Alert tone={told.tone} live>
          <p>{told.text}</p>
        </Alert>
      )}
      <PatchConflict
        patched={patched}
        stored={stored}
        label={() => messages.contactLabel}
        words={(_, { contact }) => contact}
      />
      <div className="cluster">
        <Button
          type="submit"
          busy={busy}
          disabledReason={
            typed.trim() === stored.contact && told === null
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
