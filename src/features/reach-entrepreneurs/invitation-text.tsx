import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { minutesToRate } from '#domain/rating/size.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { our } from '#i18n/our-region.ts'
import type { RatingLanguage } from '#i18n/rated-in.ts'
import { Select } from '#ui/form/inputs.tsx'
import { Card } from '#ui/layout/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Written } from '#ui/layout/written.tsx'
import { invitationWords } from './invitation-words.ts'
import { ratingLink } from './rating-link.ts'
import { messages } from './reach.messages.ts'

/** A text for newsletter or mail, to copy. */
export function InvitationText({ municipality }: { municipality: Municipality }) {
  const [language, setLanguage] = useState<RatingLanguage>('nl')
  const { ratingItems } = useSuspenseQuery(questionnaireQueries.current()).data
  const words = invitationWords[language]
  const subject = words.subject(municipality.name)
  const text = words.mail(
    municipality.name,
    ratingLink(municipality.slug, language),
    minutesToRate(ratingItems.length),
  )
  return (
    <Card as="section" labelledBy="text">
      <h2 id="text">{messages.textTitle}</h2>
      <p className="subtle">{messages.textHelp}</p>
      <div className="cluster cluster--fields">
        <Select
          label={messages.language}
          value={language}
          onChange={({ target }) => setLanguage(target.value as RatingLanguage)}
        >
          {our.languages.map((value) => (
            <option key={value} value={value}>
              {invitationWords[value].name}
            </option>
          ))}
        </Select>
      </div>
      <div className="beside-line" lang={language}>
        <p>
          <strong>{subject}</strong>
        </p>
        <Written>{text}</Written>
      </div>
      <CopyButton
        copied={messages.copied}
        notCopied={messages.notCopied}
        text={`${subject}\n\n${text}`}
      >
        {messages.copyText}
      </CopyButton>
    </Card>
  )
}
