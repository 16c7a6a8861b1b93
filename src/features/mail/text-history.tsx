import { useSuspenseQuery } from '@tanstack/react-query'
import type { MailText } from '#domain/mail/mail-text.ts'
import { memberQueries } from '#data/members.ts'
import type { MailTexts } from '#data/mail-texts.ts'
import { formatMoment } from '#i18n/formats.ts'
import { memberName } from '#i18n/person-name.ts'
import { Button } from '#ui/button.tsx'
import { List } from '#ui/layout/list.tsx'
import { messages } from './mail.messages.ts'

export type TextHistoryProps = {
  texts: MailTexts
  /** Puts an older text in the form. */
  onUse: (text: MailText) => void
}

/** Every text that staff wrote: who, when, and what it was. */
export function TextHistory({ texts: { versions, standard }, onUse }: TextHistoryProps) {
  const members = useSuspenseQuery(memberQueries.all()).data
  if (versions.length === 0) return null
  return (
    <section className="stack stack--small" aria-labelledby="text-history">
      <h2 id="text-history">{messages.history}</h2>
      <List as="ol" look="lines">
        {versions.map(({ version, text, changedBy, changedAt }) => (
          <li key={version} className="stack stack--small">
            <p>
              {messages.versionOf(version, memberName(members, changedBy), formatMoment(changedAt))}
              {': '}
              <strong>{text ? text.subject : messages.toStandard}</strong>
            </p>
            <div>
              <Button purpose="subtle" onClick={() => onUse(text ?? standard)}>
                {messages.useVersion(version)}
              </Button>
            </div>
          </li>
        ))}
      </List>
    </section>
  )
}
