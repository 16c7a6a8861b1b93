import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import { minutesToRate } from '#domain/rating/size.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { usePageRule } from '#ui/layout/use-page-rule.ts'
import { CodeSheet, EveningCodes } from './evening-codes.tsx'
import { invitationWords, languageOf } from './invitation-words.ts'
import { QrCode } from '#ui/layout/qr-code.tsx'
import { ratingLink, withoutProtocol } from './rating-link.ts'
import { messages } from './reach.messages.ts'
import './reach.css'

/** A6 has no name in CSS. */
const PAPER = { a4: '210mm 297mm', a6: '105mm 148mm' } as const

const route = getRouteApi('/affiche/$slug')

/** Two halves of a name stay on one line. */
const unbroken = (name: string) => name.replaceAll('-', '\u2011')

/** A poster (A4) or card (A6) of one municipality in one language, on the screen as on paper. */
export function PosterPage() {
  const { slug } = route.useParams()
  const { taal: asked = 'nl', formaat = 'a4' } = route.useSearch()
  const taal = languageOf(asked)
  const [codes, setCodes] = useState<readonly string[]>([])
  const [{ data: municipalities }, { data: questionnaire }] = useSuspenseQueries({
    queries: [territoryQueries.municipalities(), questionnaireQueries.current()],
  })
  usePageRule(
    `@page { size: ${codes.length > 0 ? `${PAPER.a4}; margin: 10mm` : `${PAPER[formaat]}; margin: 0`} }`,
  )
  const municipality = municipalities.find((candidate) => candidate.slug === slug)
  if (!municipality) {
    return (
      <EmptyState title={messages.unknownTitle}>
        <p>{messages.unknown}</p>
      </EmptyState>
    )
  }
  const { name } = municipality
  const words = invitationWords[taal]
  const format = formaat === 'a4' ? messages.poster : messages.card
  // The page follows the browser: who scans the English poster with a Dutch phone reads Dutch.
  const address = ratingLink(slug, taal)
  return (
    <div className="stack stack--large">
      <div className="stack no-print">
        <PageTitle>{messages.posterTitle(name, format, words.name)}</PageTitle>
        <div>
          <Button purpose="primary" onClick={() => window.print()}>
            {messages.print}
          </Button>
        </div>
        <EveningCodes municipality={municipality} onMade={setCodes} />
      </div>
      {codes.length > 0 ? (
        <CodeSheet codes={codes} slug={slug} />
      ) : (
        <article className={`poster poster--${formaat}`} lang={taal}>
          <h2 className="poster__heading">{words.heading(unbroken(name))}</h2>
          <p className="poster__ask">
            {words.ask(minutesToRate(questionnaire.ratingItems.length))}
          </p>
          <QrCode address={address} label={messages.qr(withoutProtocol(address))} />
          <p className="poster__address">
            {words.scan}
            <strong>{withoutProtocol(ratingLink(slug))}</strong>
          </p>
          <ul className="poster__points">
            {words.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p className="poster__sender">{words.sender(name)}</p>
        </article>
      )}
    </div>
  )
}
