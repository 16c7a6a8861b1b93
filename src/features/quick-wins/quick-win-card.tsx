import { answerTo } from '#domain/questionnaire/answers.ts'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { answerWords } from '#i18n/answer-words.ts'
import { Badge, Card } from '#ui/layout/card.tsx'
import { Arithmetic } from './arithmetic.tsx'
import {
  effortSentence,
  messages,
  reasonSentence,
  type ReasonTrigger,
} from './quick-wins.messages.ts'
import type { QuickWinsOfScan } from './use-quick-wins.ts'

export type QuickWinProps = { quickWin: QuickWin; position: number; view: QuickWinsOfScan }

/** A measure of the top: open on the page. */
export function QuickWinCard({ quickWin, position, view }: QuickWinProps) {
  return (
    <Card as="li" accent={position === 1} id={quickWin.measure.id}>
      <div className="cluster">
        <span className="quick-win__position" aria-hidden="true">
          {position}
        </span>
        <Badge>{themeOf(quickWin, view)}</Badge>
      </div>
      <h3>{quickWin.measure.title}</h3>
      <QuickWinBody quickWin={quickWin} view={view} />
    </Card>
  )
}

/** A measure further down: its title, and everything else one click away. */
export function QuickWinRow({ quickWin, position, view }: QuickWinProps) {
  return (
    <li className="quick-win-row" id={quickWin.measure.id}>
      <details>
        <summary>
          <span className="quick-win-row__title">
            <span className="number subtle">{position}.</span>{' '}
            <strong>{quickWin.measure.title}</strong>
          </span>
        </summary>
        <div className="stack quick-win-row__body">
          <p className="subtle">{themeOf(quickWin, view)}</p>
          <QuickWinBody quickWin={quickWin} view={view} />
        </div>
      </details>
    </li>
  )
}

function QuickWinBody({ quickWin, view }: Omit<QuickWinProps, 'position'>) {
  const { measure, deciding } = quickWin
  const experience =
    view.definition.ratingItems.find(({ id }) => id === deciding.need.ratingItem)?.text.nl ?? ''
  return (
    <>
      <p>{reasonSentence(deciding.need, experience, triggerWords(quickWin, view))}</p>
      <p>
        {effortSentence(measure)} <span className="subtle">({messages.estimate})</span>
      </p>
      <Helpers who={view.helpers(quickWin)} />
      <details>
        <summary>{messages.approach}</summary>
        <div className="stack stack--small">
          <p>{measure.approach}</p>
          <p>
            <strong>{messages.sharing}:</strong> {measure.sharing}
          </p>
          {measure.id === 'qw-regio-meevragen' && <p className="subtle">{messages.legalNote}</p>}
        </div>
      </details>
      <details>
        <summary>{messages.why}</summary>
        <Arithmetic quickWin={quickWin} definition={view.definition} experience={experience} />
      </details>
    </>
  )
}

function Helpers({ who }: { who: ReturnType<QuickWinsOfScan['helpers']> }) {
  return (
    <div>
      <p className="quick-win__label">{messages.helpTitle}</p>
      {who.length === 0 ? (
        <p className="subtle">{messages.noDonor}</p>
      ) : (
        <ul>
          {who.map(({ municipality, contactPoint }) => (
            <li key={municipality.code}>
              {municipality.name}
              {contactPoint && <span className="subtle">, {contactPoint}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function themeOf({ theme }: QuickWin, { definition }: QuickWinsOfScan): string | undefined {
  return definition.themes.find(({ id }) => id === theme)?.text.nl
}

function triggerWords(quickWin: QuickWin, { definition, scan }: QuickWinsOfScan): ReasonTrigger {
  const trigger = quickWin.triggers[0]
  const item = definition.items.find(({ id }) => id === trigger?.item)
  if (!trigger || !item) return { question: '', answer: null }
  const answer = answerTo(scan.answers, item.id)
  return {
    question: item.text.nl,
    answer: trigger.score === null ? null : answerWords(item, answer),
  }
}
