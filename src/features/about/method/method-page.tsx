import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { totalNoise } from '#domain/comparison/bands.ts'
import { noiseOfTotal } from '#domain/comparison/one-level.ts'
import { themeMargin } from '#domain/comparison/self-report.ts'
import { wholeShares } from '#domain/comparison/whole-shares.ts'
import type { AnswerLine } from '#domain/proof/proof-line.ts'
import { answerVerdict } from '#domain/proof/verdict.ts'
import { NAMED } from '#i18n/leading.ts'
import { answerBadge } from '#i18n/proof-words.ts'
import { standardWeights } from '#domain/comparison/own-weights.ts'
import * as thresholds from '#domain/comparison/thresholds.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { PROVISIONAL_BELOW, SHOWN_FROM, THEMES_FOR_A_TOTAL } from '#domain/questionnaire/scoring.ts'
import { RESPONSES_NEEDED } from '#domain/questionnaire/theme-weights.ts'
import { COST_POINTS, ease } from '#domain/quick-wins/measure.ts'
import { EMPHASIS, shrunkenNeed, SHRINKAGE } from '#domain/quick-wins/need.ts'
import { TOP, TOP_PER_THEME } from '#domain/quick-wins/ranking.ts'
import { UNKNOWN_IN_ROOM } from '#domain/quick-wins/room.ts'
import { NORMAL_FROM, PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import * as quality from '#domain/rating/quality.ts'
import { toHundred } from '#domain/rating/statistics.ts'
import { formatFactor, formatList, formatNumber, formatShare } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { PageMargins } from '#ui/layout/page-margins.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './method.messages.ts'
import { PriorStrength } from './prior-strength.tsx'
import { Formula, Rules, Section } from './method-parts.tsx'
import { ThemeExample, TotalExample } from './score-examples.tsx'
import { workedNumber, workedSheet } from './worked.ts'

/** How the numbers come about, for everyone; every number here comes from the code that computes them. */
export function MethodPage() {
  const definition = useSuspenseQuery(questionnaireQueries.current()).data
  const { sheet, theme } = workedSheet(definition)
  const number = workedNumber(definition)
  const { item, total, ratings, files } = messages
  return (
    <article className="stack stack--large method">
      <PageMargins footer={messages.title} words={messages} />
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
        <p className="no-print">
          <Link to="/methode/codeboek">{messages.toCodebook}</Link>
        </p>
        <div className="cluster no-print">
          <Button onClick={() => window.print()}>{messages.print}</Button>
        </div>
        <p className="subtle small">
          {messages.version(definition.version)} {messages.madeUp}
        </p>
      </div>
      <Section title={item.title}>
        <Rules rules={item.rules} />
        {number && (
          <Rules
            title={messages.example}
            rules={[
              item.worked(
                number.item.text.nl,
                formatNumber(number.value),
                number.item.unit,
                anchorWords(number.lower),
                anchorWords(number.upper),
                formatNumber(number.points),
              ),
            ]}
          />
        )}
      </Section>
      <Section title={messages.theme.title}>
        <Formula>{messages.theme.formula}</Formula>
        <Rules
          rules={messages.theme.rules(formatShare(SHOWN_FROM), formatShare(PROVISIONAL_BELOW))}
        />
        <ThemeExample theme={theme} />
      </Section>
      <Section title={total.title}>
        <Formula>{total.formula}</Formula>
        <Rules rules={total.rules(THEMES_FOR_A_TOTAL, RESPONSES_NEEDED)} />
        <Rules rules={[total.shares(formatList(Object.values(wholeShares(THREE)).map(String)))]} />
        <TotalExample definition={definition} sheet={sheet} />
      </Section>
      <Section title={messages.compare.title}>
        <Rules rules={compareRules(definition)} />
        <Rules title={messages.compare.bothSides} rules={messages.compare.gaps(thresholds)} />
        <Rules title={messages.compare.together} rules={messages.compare.shared(thresholds)} />
      </Section>
      <Section title={ratings.title}>
        <Formula>{ratings.formula}</Formula>
        <Rules
          rules={[
            ...ratings.rules(
              PUBLISHED_FROM,
              NORMAL_FROM,
              quality.IMPORTANCE_ANSWERS,
              quality.SATISFACTION_ANSWERS,
            ),
            ratings.mark,
            ...ratings.quality(
              quality.FASTEST_SECONDS,
              formatShare(quality.SHARE_OF_MEDIAN),
              quality.STRAIGHT_FROM,
            ),
          ]}
        />
        <Rules
          title={messages.example}
          rules={[ratings.worked(formatNumber(MEAN), formatNumber(toHundred(MEAN)))]}
        />
      </Section>
      <Section title={messages.actions.title}>
        <Rules rules={actionRules()} />
      </Section>
      <QuickWinsSection />
      <Section title={files.title}>
        <Rules rules={files.rules} />
      </Section>
    </article>
  )
}

/** What a difference has to be before it means anything, with the points of this questionnaire. */
function compareRules(definition: Definition): readonly string[] {
  const ids = definition.themes.map(({ id }) => id)
  const theme = themeMargin(definition, ids[0] ?? '', 'full')
  return messages.compare.rules(
    formatNumber(totalNoise(definition, standardWeights(definition), 'full')),
    formatNumber(theme),
    formatNumber(Math.hypot(theme, theme)),
    formatNumber(noiseOfTotal(definition, ids, 'full')),
    NAMED,
  )
}

/** Three equal weights, of which the shown ones still add up to a hundred. */
const THREE = { a: 1, b: 1, c: 1 }

/** What is said of the answers of an action, by the function that says it; made up, and the sums are real. */
function actionRules(): readonly string[] {
  const line = (before: number, after: number): AnswerLine => ({
    ...{ kind: 'answer', item: '', before, after, goal: 75, reason: null, region: null },
  })
  const said = (...lines: AnswerLine[]) => answerBadge(answerVerdict(lines))
  return messages.actions.rules(
    said(line(25, 75)),
    said(line(25, 75), line(50, 50), line(0, 0)),
    said(line(25, 50)),
  )
}

/** Made up, as are those of the quick wins below. */
const MEAN = 3.5
const OWN = { n: 12, importance: 87.5, satisfaction: 50 }
const REGION = { importance: 85, satisfaction: 60 }
const WORK = { personDays: 5, hoursPerYear: 16, weeks: 6, cost: 'K1' } as const

function QuickWinsSection() {
  const { quickWins } = messages
  return (
    <Section title={quickWins.title}>
      {quickWins.formulas.map((formula) => (
        <Formula key={formula}>{formula}</Formula>
      ))}
      <Rules
        rules={quickWins.rules(
          SHRINKAGE,
          UNKNOWN_IN_ROOM,
          [formatFactor(EMPHASIS[0]), formatFactor(EMPHASIS[1])],
          TOP,
          TOP_PER_THEME,
        )}
      />
      <PriorStrength />
      <Rules
        title={messages.example}
        rules={[
          quickWins.worked(
            formatNumber(OWN.importance),
            formatNumber(OWN.satisfaction),
            formatNumber(OWN.n),
            quickWins.region(formatNumber(REGION.importance), formatNumber(REGION.satisfaction)),
            formatNumber(shrunkenNeed(OWN, REGION)),
          ),
          quickWins.ease(
            formatNumber(WORK.personDays),
            formatNumber(WORK.hoursPerYear),
            formatNumber(WORK.weeks),
            formatNumber(COST_POINTS[WORK.cost]),
            formatFactor(ease(WORK)),
          ),
        ]}
      />
    </Section>
  )
}

function anchorWords([value, points]: readonly [number, number]): string {
  return messages.item.anchor(formatNumber(value), formatNumber(points))
}
