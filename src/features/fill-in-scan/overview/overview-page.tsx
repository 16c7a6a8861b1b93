import { Link } from '@tanstack/react-router'
import { formatDay } from '#i18n/formats.ts'
import { choiceCoverage, COVERAGE_TO_SUBMIT, progress } from '#domain/questionnaire/completeness.ts'
import { buttonLink } from '#ui/button.tsx'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import './overview-page.css'
import { messages } from '../fill-in.messages.ts'
import { QuestionMap } from '../question-map/question-map.tsx'
import { PaperLinks } from '../paper/paper-links.tsx'
import { ReadOnlyNotice } from '../reviewing/read-only-notice.tsx'
import { WaitingAnswers } from '../keep-answers/waiting-answers.tsx'
import { UnfinishedThemes } from '../hand-in/unfinished-themes.tsx'
import { LastRoundCard } from '../last-round/last-round-card.tsx'
import { RouteChoice } from './route-choice.tsx'
import { useAnswers, useScan } from '../scan-context.tsx'
import { firstOpenItem } from './scan-progress.ts'
import { ThemeCards } from './theme-cards.tsx'

const words = messages.overview

/** The scan at a glance: how far it is, which route, the themes, and where to go on. */
export function OverviewPage() {
  const { scan, round, municipality, definition, ours, readOnly } = useScan()
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle
          eyebrow={
            round.closesOn && !readOnly
              ? `${words.round(round.name)} · ${words.closesOn(formatDay(round.closesOn))}`
              : words.round(round.name)
          }
          {...(!readOnly && { about: <p>{words.intro}</p> })}
        >
          {words.title(municipality.name)}
        </PageTitle>
        <ReadOnlyNotice />
      </div>
      {!readOnly && <WhereToGoOn />}
      <WaitingAnswers />
      {!readOnly && <LastRoundCard />}
      {!readOnly && <RouteChoice />}
      <section className="stack" aria-labelledby="themes">
        <h2 id="themes">{words.themesTitle(definition.themes.length)}</h2>
        {ours && !readOnly && (
          <p>
            <Link to="/gemeente/scan/$scanId/verdelen" params={{ scanId: scan.id }}>
              {words.divide}
            </Link>
          </p>
        )}
        <ThemeCards />
      </section>
      <PaperLinks />
    </div>
  )
}

/** The one thing to do next. */
function WhereToGoOn() {
  const { scan, definition } = useScan()
  const answers = useAnswers()
  const { done, asked } = progress(definition, answers, scan.route)
  const next = firstOpenItem(definition, answers, scan.route)
  const theme = definition.themes.find(({ id }) => id === next?.theme)
  const params = { scanId: scan.id }
  const enough = choiceCoverage(definition, answers, scan.route) >= COVERAGE_TO_SUBMIT
  return (
    <Card accent>
      <ProgressBar
        name={words.progressName}
        label={words.progress(done, asked)}
        done={done}
        total={asked}
      />
      {enough && <UnfinishedThemes />}
      <div className="cluster">
        {next && theme ? (
          <Link
            to="/gemeente/scan/$scanId/thema/$themeId"
            params={{ ...params, themeId: theme.id }}
            hash={done > 0 ? next.id : ''}
            className={buttonLink.primary}
          >
            {done === 0 ? words.start : words.goOn(theme.text.nl)}
          </Link>
        ) : (
          <Link to="/gemeente/scan/$scanId/nakijken" params={params} className={buttonLink.primary}>
            {words.review}
          </Link>
        )}
        {next && done > 0 && (
          <Link to="/gemeente/scan/$scanId/nakijken" params={params}>
            {words.reviewAnyway}
          </Link>
        )}
        <QuestionMap />
      </div>
    </Card>
  )
}
