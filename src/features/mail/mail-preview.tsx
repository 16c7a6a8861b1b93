import type { MailKind } from '#domain/mail/mail-kind.ts'
import { makeMail, type MailText } from '#domain/mail/mail-text.ts'
import { exampleFacts, mailFields } from '#i18n/mail-fields.ts'
import { our } from '#i18n/our-region.ts'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './mail.messages.ts'
import './mail.css'

export type MailPreviewProps = { kind: MailKind; text: MailText; fine: boolean; email: string }

/** A mail as it arrives, in both its forms, with made-up facts. */
export function MailPreview({ kind, text, fine, email }: MailPreviewProps) {
  if (!fine) return <div />
  const place = { site: window.location.origin, region: our }
  const mail = makeMail(text, mailFields(kind, exampleFacts(kind), email, place))
  return (
    <section className="stack stack--small" aria-labelledby="preview">
      <h2 id="preview">{messages.preview}</h2>
      <p>{messages.previewIntro}</p>
      <p>
        <strong>{mail.subject}</strong>
      </p>
      <h3>{messages.asPage}</h3>
      <Card>
        {/* Escaped by makeMail, as it is sent: what is typed or filled in is text. */}
        <div className="mail__page" dangerouslySetInnerHTML={{ __html: mail.paragraphs }} />
      </Card>
      <h3>{messages.asText}</h3>
      <Card>
        <pre className="mail__text">{mail.text}</pre>
      </Card>
    </section>
  )
}
