import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ownEnds, ownThemes, type OwnTheme } from '#domain/comparison/own-ends.ts'
import { shownThemes } from '#domain/questionnaire/score-sheet.ts'
import { fewerThemes } from '#domain/questionnaire/size.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { formatChange, formatScore } from '#i18n/formats.ts'
import { leading } from '#i18n/leading.ts'
import { overThemes } from '#i18n/total-words.ts'
import { Card, Figure } from '#ui/layout/card.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { messages } from './official-start.messages.ts'
import { gain, submittedScans, type Submitted } from './results.ts'

export type LastResultCardProps = { scans: readonly Scan[]; rounds: readonly Round[] }

/** How the municipality did when it last submitted. */
export function LastResultCard({ scans, rounds }: LastResultCardProps) {
  const [last, before] = submittedScans(scans, rounds)
  return (
    <Card as="section" labelledBy="last-result">
      {last ? (
        <Result last={last} before={before} newest={last.round.id === rounds[0]?.id} />
      ) : (
        <>
          <h2 id="last-result" className="card__title">
            {messages.noLastTitle}
          </h2>
          <p>{messages.noLast}</p>
        </>
      )}
    </Card>
  )
}

type ResultProps = { last: Submitted; before: Submitted | undefined; newest: boolean }

function Result({ last, before, newest }: ResultProps) {
  const ids = [last, before].flatMap((submitted) => (submitted ? [submitted.scan.id] : []))
  const sheets = useSuspenseQuery(scoreSheetQueries.ofScans(ids)).data
  const definition = useSuspenseQuery(
    questionnaireQueries.version(last.round.questionnaireVersion),
  ).data
  const sheetOf = (submitted: Submitted | undefined) =>
    sheets.find(({ scanId }) => scanId === submitted?.scan.id)?.sheet
  const sheet = sheetOf(last)
  if (!sheet) {
    return (
      <>
        <h2 id="last-result" className="card__title">
          {messages.lastLaterTitle}
        </h2>
        <p>{messages.lastLater(last.round.name)}</p>
      </>
    )
  }
  const ends = ownEnds(ownThemes(definition, sheet))
  const named = (themes: readonly OwnTheme[]) => themes.map(({ name }) => name)
  const over = fewerThemes(definition, sheet.route, shownThemes(sheet))
  const gained = gain(definition, sheet, sheetOf(before))
  return (
    <>
      <h2 id="last-result" className="card__title">
        {newest ? messages.lastTitleNow : messages.lastTitle}
      </h2>
      {sheet.total === null ? (
        <p>{messages.noTotal}</p>
      ) : (
        <Figure
          value={formatScore(sheet.total)}
          label={[
            messages.lastOf(last.round.name),
            ...(over === null ? [] : [overThemes(over)]),
          ].join(', ')}
        />
      )}
      {gained !== null && before && (
        <p>{messages.change[gained.moved](formatChange(gained.points), before.round.name)}</p>
      )}
      {ends && (
        <Facts>
          <Fact term={messages.strongest}>{leading(named(ends.most), messages.end)}</Fact>
          <Fact term={messages.weakest}>{leading(named(ends.least), messages.end)}</Fact>
        </Facts>
      )}
      <Link to="/gemeente/scan/$scanId/uitkomst" params={{ scanId: last.scan.id }}>
        {messages.lastButton}
      </Link>
    </>
  )
}
