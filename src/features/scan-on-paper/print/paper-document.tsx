import { answerTo, type Answers } from '#domain/questionnaire/answers.ts'
import { progress } from '#domain/questionnaire/completeness.ts'
import {
  itemsOfRoute,
  type Definition,
  type Route,
  type Theme,
} from '#domain/questionnaire/definition.ts'
import { sizeOf } from '#domain/questionnaire/size.ts'
import { minutesWords, questionsWords } from '#i18n/size-words.ts'
import { PageMargins } from '#ui/layout/page-margins.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { conditionWords, isAsked, numberOf } from '../item-words.ts'
import { messages } from '../paper.messages.ts'
import { PaperItem } from './paper-item.tsx'
import './paper.css'

const words = messages.document

export type PaperDocumentProps = {
  definition: Definition
  route: Route
  title: string
  subtitle: string
  /** Under every printed page. */
  footer: string
  /** What the first page says about the scan; without a value there is room to write it. */
  facts: readonly { name: string; value: string | null }[]
  /** Null for the blank questionnaire. */
  answers: Answers | null
}

/** The questionnaire or the scan as a document of A4 pages. */
export function PaperDocument(props: PaperDocumentProps) {
  const { definition, route, title, subtitle, footer, facts, answers } = props
  const themes = definition.themes.filter(({ id }) =>
    itemsOfRoute(definition, route).some(({ theme }) => theme === id),
  )
  return (
    <div className={`paper paper--${route}${answers === null ? ' paper--blank' : ''}`}>
      <PageMargins footer={footer} words={words} />
      <div className="paper__head">
        <PageTitle eyebrow={subtitle}>{title}</PageTitle>
        <dl className="paper__facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={value === null ? 'paper__line' : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
        {answers === null && (
          <section className="paper__how-to" aria-labelledby="how-to">
            <h2 id="how-to">{words.howToTitle}</h2>
            <p>{words.howTo}</p>
          </section>
        )}
      </div>
      {themes.map((theme, index) => (
        <PaperTheme
          key={theme.id}
          {...props}
          theme={theme}
          position={index + 1}
          of={themes.length}
        />
      ))}
    </div>
  )
}

type PaperThemeProps = Pick<PaperDocumentProps, 'definition' | 'route' | 'answers'> & {
  theme: Theme
  position: number
  of: number
}

function PaperTheme({ definition, route, answers, theme, position, of }: PaperThemeProps) {
  const counted = progress(definition, answers ?? {}, route, theme.id)
  const size = sizeOf(definition, route, theme.id)
  return (
    <section className="paper__theme" aria-labelledby={`paper-${theme.id}`}>
      <header className="paper__theme-head">
        <p className="eyebrow">{words.theme(position, of)}</p>
        <h2 id={`paper-${theme.id}`}>{theme.text.nl}</h2>
        <p className="subtle small">
          {answers === null
            ? words.filledInBy(theme.filledInBy, questionsWords(size), minutesWords(size.minutes))
            : words.themeProgress(counted.done, counted.asked)}
        </p>
      </header>
      {itemsOfRoute(definition, route)
        .filter((item) => item.theme === theme.id)
        .map((item) => (
          <PaperItem
            key={item.id}
            item={item}
            number={numberOf(definition, item)}
            condition={conditionWords(definition, item)}
            asked={isAsked(definition, item, answers)}
            answer={answers === null ? null : answerTo(answers, item.id)}
          />
        ))}
    </section>
  )
}
