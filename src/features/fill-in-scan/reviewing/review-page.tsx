import {
  choiceCoverage,
  COVERAGE_TO_SUBMIT,
  itemsWantingEvidence,
  submitObstacles,
} from '#domain/questionnaire/completeness.ts'
import { formatShare } from '#i18n/formats.ts'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import './review-page.css'
import { messages } from '../fill-in.messages.ts'
import { ContradictionList } from '../hand-in/contradictions.tsx'
import { HandInCard } from '../hand-in/hand-in-card.tsx'
import { messages as handInMessages } from '../hand-in/hand-in.messages.ts'
import { ReturnedNotice } from '../hand-in/returned-notice.tsx'
import { UnsavedList } from '../unsaved/unsaved-list.tsx'
import { ItemLinks } from '../answering/item-links.tsx'
import { ToOverview } from '../overview/to-overview.tsx'
import { ReadOnlyNotice } from './read-only-notice.tsx'
import { useAnswers, useScan, useUnsaved } from '../scan-context.tsx'
import { floorShare, openPoints } from '../overview/scan-progress.ts'

const words = messages.review

/** What is still open before handing in, each with a link, and handing in. */
export function ReviewPage() {
  const { scan, definition, readOnly } = useScan()
  const answers = useAnswers()
  const unsaved = useUnsaved()
  const obstacles = submitObstacles(definition, answers, scan.route)
  const unproven = obstacles.flatMap((obstacle) =>
    obstacle.reason === 'evidence_missing' ? obstacle.items : [],
  )
  const recommended = itemsWantingEvidence(definition, answers, scan.route)
  const points = openPoints(definition, answers, scan.route)
  return (
    <div className="stack stack--large column">
      <div className="stack">
        <PageTitle eyebrow={<ToOverview />}>{readOnly ? words.readTitle : words.title}</PageTitle>
        {readOnly ? <ReadOnlyNotice /> : <p className="lead">{words.intro}</p>}
        <ReturnedNotice />
      </div>
      <Coverage />
      {unsaved.length > 0 && (
        <section className="stack stack--small" aria-labelledby="unsaved">
          <h2 id="unsaved">{words.unsavedTitle}</h2>
          <UnsavedList />
        </section>
      )}
      {unproven.length > 0 && (
        <section className="stack stack--small" aria-labelledby="unproven">
          <h2 id="unproven">{words.evidenceTitle}</h2>
          <p className="subtle">{words.evidenceHelp}</p>
          <ItemLinks items={unproven} />
        </section>
      )}
      <ContradictionList />
      <section className="stack" aria-labelledby="open">
        <h2 id="open">{words.openTitle}</h2>
        {points.length === 0 && <p>{words.allDone}</p>}
        {points.map(({ theme, open, unknown, skipped }) => (
          <Card key={theme.id} as="section" labelledBy={`open-${theme.id}`}>
            <h3 id={`open-${theme.id}`}>{theme.text.nl}</h3>
            {open.length > 0 && (
              <div className="stack stack--small">
                <h4>{words.open(open.length)}</h4>
                <ItemLinks items={open} />
              </div>
            )}
            {unknown.length > 0 && (
              <div className="stack stack--small">
                <h4>{words.unknown(unknown.length)}</h4>
                <ItemLinks items={unknown} />
              </div>
            )}
            {skipped.length > 0 && (
              <div className="stack stack--small">
                <h4>{handInMessages.skipped(skipped.length)}</h4>
                <ItemLinks items={skipped} />
              </div>
            )}
          </Card>
        ))}
      </section>
      {recommended.length > 0 && (
        <section className="stack stack--small" aria-labelledby="recommended">
          <h2 id="recommended">{words.evidenceWantedTitle}</h2>
          <p className="subtle">{words.evidenceWantedHelp}</p>
          <ItemLinks items={recommended} />
        </section>
      )}
      {!readOnly && <HandInCard obstacles={obstacles} />}
    </div>
  )
}

/** How much of the choice questions is answered, against what handing in needs. */
function Coverage() {
  const { scan, definition } = useScan()
  const coverage = choiceCoverage(definition, useAnswers(), scan.route)
  return (
    <Card>
      <div className="coverage">
        <ProgressBar
          name={words.coverageName}
          label={
            <>
              <strong>{words.coverage(formatShare(floorShare(coverage)))}</strong>{' '}
              {words.coverageNeeded(formatShare(COVERAGE_TO_SUBMIT))}
            </>
          }
          done={coverage}
          total={1}
        />
      </div>
      <p className="subtle small">{words.coverageHelp}</p>
    </Card>
  )
}
