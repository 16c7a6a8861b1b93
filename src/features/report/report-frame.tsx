import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Round } from '#domain/round.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { Button } from '#ui/button.tsx'
import { PageMargins } from '#ui/layout/page-margins.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayAll } from '#ui/take-away/take-away.tsx'
import { isInPicture } from './picture/in-picture.ts'
import { messages } from './report.messages.ts'
import { Sentences } from './report-parts.tsx'
import type { Deck } from './slides/deck.ts'
import { SaveSlides } from './slides/save-slides.tsx'
import type { Sentence } from './summary.ts'

export type ReportFrameProps = {
  title: string
  back: ReactNode
  round: Round
  /** The choice of another round. */
  choice: ReactNode
  /** What has to be known before reading, such as that the scan is not handed in. */
  remarks?: readonly string[]
  /** The first page: what is read in a minute. */
  picture: ReactNode
  /** The same as slides. */
  deck: (about: { title: string; footer: string; remarks: readonly string[] }) => Deck
  sentences: readonly Sentence[]
  /** Below the sentences. */
  first?: ReactNode
  children: ReactNode
}

/** A report: the picture, what can be done with it, the same in sentences, and the tables. */
export function ReportFrame(props: ReportFrameProps) {
  const {
    title,
    back,
    round,
    choice,
    remarks = [],
    picture,
    deck,
    sentences,
    first,
    children,
  } = props
  const facts = messages.facts(round.name, formatDay(today()))
  return (
    <div className="stack stack--large report">
      <PageMargins footer={`${title} · ${facts}`} words={messages} />
      <div className="stack report__first">
        <div className="report__head">
          <div>
            <PageTitle eyebrow={<span className="no-print">← {back}</span>}>{title}</PageTitle>
            <p className="subtle">{facts}</p>
          </div>
          <div className="cluster cluster--fields no-print">
            {choice}
            <Button purpose="primary" onClick={() => window.print()}>
              {messages.print}
            </Button>
            <SaveSlides make={() => deck({ title, footer: facts, remarks })} />
          </div>
        </div>
        {remarks.map((remark) => (
          <p key={remark}>
            <strong>{remark}</strong>
          </p>
        ))}
        {picture}
      </div>
      <section className="stack report__sentences" aria-labelledby="in-het-kort">
        <h2 id="in-het-kort">{messages.summary}</h2>
        <p className="subtle small no-print">{messages.summaryHelp}</p>
        <Sentences sentences={sentences.filter((sentence) => !isInPicture(sentence))} />
        {first}
        <p>
          <Link to="/methode">{messages.method}</Link>
        </p>
        <p className="subtle small no-print">{messages.printHelp}</p>
      </section>
      <div className="no-print">
        <TakeAwayAll title={title} />
      </div>
      {children}
    </div>
  )
}
