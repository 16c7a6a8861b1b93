import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ownEnds, ownThemes, type OwnTheme } from '#domain/comparison/own-ends.ts'
import { shownThemes, type ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { fewerThemes } from '#domain/questionnaire/size.ts'
import { THEMES_FOR_A_TOTAL } from '#domain/questionnaire/scoring.ts'
import { type FrozenScore, scoreSheetQueries } from '#data/score-sheets.ts'
import { leading } from '#i18n/leading.ts'
import { formatMoment, formatScore } from '#i18n/formats.ts'
import { overThemes } from '#i18n/total-words.ts'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import './result-page.css'
import { messages } from '../fill-in.messages.ts'
import { messages as own } from './own-result.messages.ts'
import { NextSteps } from './next-steps.tsx'
import { PerceptionGaps } from './perception-gaps.tsx'
import { RegionSpread } from './region-spread.tsx'
import { useScan } from '../scan-context.tsx'
import { ToOverview } from '../overview/to-overview.tsx'
import { ThemeScores } from './theme-scores.tsx'

const words = messages.result
/** More themes that lie close together are a number; the table below names them. */
const NAMED = 3
const { later } = own

/** The own result after handing in, as the database computed and froze it. */
export function ResultPage() {
  const { scan, municipality, round } = useScan()
  const [frozen] = useSuspenseQuery(scoreSheetQueries.ofScans([scan.id])).data
  return (
    <TakeAwayOrigin value={{ subject: municipality.name, round: round.name, n: municipality.name }}>
      <div className="stack stack--large">
        <PageTitle eyebrow={<ToOverview />}>{words.title(municipality.name)}</PageTitle>
        {frozen ? <Result frozen={frozen} /> : <NotYet />}
      </div>
    </TakeAwayOrigin>
  )
}

function Result({ frozen: { sheet, computedAt } }: { frozen: FrozenScore }) {
  const { scan, definition, ours } = useScan()
  const params = { scanId: scan.id }
  return (
    <>
      <div className="result__top">
        <div className="stack">
          <Total sheet={sheet} />
          <Finding sheet={sheet} />
          <p className="subtle small">{words.frozen(formatMoment(computedAt))}</p>
          <p>
            <Link to="/gemeente/scan/$scanId" params={params}>
              {words.toAnswers}
            </Link>
            {' · '}
            <Link to="/gemeente/scan/$scanId/ondertekening" params={params}>
              {messages.readOnly.toSignature}
            </Link>
          </p>
        </div>
        <Card accent as="section" labelledBy="next">
          <h2 id="next">{words.nextTitle}</h2>
          <p>{words.nextHelp}</p>
          <p>
            {ours ? (
              <Link
                to="/gemeente/quick-wins/$scanId"
                params={params}
                className={buttonLink.primary}
              >
                {words.toQuickWins}
              </Link>
            ) : (
              <Link
                to="/eszl/quick-wins"
                search={{ gemeente: scan.municipalityCode, ronde: scan.roundId }}
                className={buttonLink.primary}
              >
                {words.toQuickWins}
              </Link>
            )}
          </p>
          {ours && <NextSteps />}
        </Card>
      </div>
      <div className="result__themes">
        <ThemeScores definition={definition} sheet={sheet} />
        <RegionSpread sheet={sheet} />
      </div>
      <PerceptionGaps sheet={sheet} />
    </>
  )
}

function Total({ sheet }: { sheet: ScoreSheet }) {
  const { definition } = useScan()
  if (sheet.total === null) {
    return (
      <>
        <h2>{words.noTotal}</h2>
        <p className="subtle">{words.noTotalHelp(THEMES_FOR_A_TOTAL)}</p>
      </>
    )
  }
  const over = fewerThemes(definition, sheet.route, shownThemes(sheet))
  return (
    <>
      <h2 className="result__total-title">{words.total}</h2>
      <p className="result__total">
        <span className="result__total-number">{formatScore(sheet.total)}</span>{' '}
        <span className="subtle">
          {words.totalOf}
          {over !== null && `, ${overThemes(over)}`}
        </span>
      </p>
    </>
  )
}

/** The strongest and the weakest theme, where one stands out by more than noise. */
function Finding({ sheet }: { sheet: ScoreSheet }) {
  const { definition } = useScan()
  const ends = ownEnds(ownThemes(definition, sheet))
  if (!ends) return null
  const named = (themes: readonly OwnTheme[]) =>
    themes.map(({ name, value }) => words.themeWith(name, formatScore(value)))
  return (
    <p className="lead">
      {leading(named(ends.most), words.strongest, NAMED)}{' '}
      {leading(named(ends.least), words.weakest, NAMED)}
    </p>
  )
}

function NotYet() {
  const { scan, readOnly } = useScan()
  if (scan.state === 'submitted') {
    return (
      <EmptyState title={later.title}>
        <p>{later.text}</p>
        <Link
          to="/gemeente/scan/$scanId/ondertekening"
          params={{ scanId: scan.id }}
          className={buttonLink.secondary}
        >
          {messages.readOnly.toSignature}
        </Link>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={words.notYetTitle}>
      <p>{words.notYet}</p>
      {!readOnly && (
        <Link
          to="/gemeente/scan/$scanId/nakijken"
          params={{ scanId: scan.id }}
          className={buttonLink.primary}
        >
          {words.toReview}
        </Link>
      )}
    </EmptyState>
  )
}
