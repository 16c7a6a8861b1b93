import { useSuspenseQuery } from '@tanstack/react-query'
import { scoredColumns, strongestAndWeakest } from '#domain/comparison/findings.ts'
import { TOTAL, type ComparisonTable } from '#domain/comparison/table.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { leading } from '#i18n/leading.ts'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { DeliberateChoices } from './deliberate-choices.tsx'
import { Items } from './items.tsx'
import { messages } from './see-comparison.messages.ts'
import { ownPlace, seenTable, type SeenRow } from './seen-table.ts'
import { Spread } from './spread.tsx'
import { Themes } from './themes.tsx'
import './see-comparison.css'

export type ComparisonViewProps = {
  round: Round
  route: Route
  /** Of the theme whose items are shown; the link of a theme leads there. */
  themeId: string | undefined
  /** Why nothing may have come. */
  nothing: string
}

/** The scores of a round as participants and viewers see them. */
export function ComparisonView({ round, route, themeId, nothing }: ComparisonViewProps) {
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const compared = useSuspenseQuery(visibilityQueries.comparison(round.id, route)).data
  const theme = definition.themes.find(({ id }) => id === themeId)
  if (compared.length === 0) {
    return (
      <EmptyState title={messages.tooFewTitle}>
        <p>{nothing}</p>
      </EmptyState>
    )
  }
  const table = seenTable(definition, compared, municipalities, route)
  const { rows } = table
  const said = messages.count(
    rows.length,
    rows.filter(({ seen }) => !seen.municipalityCode || seen.letter).length,
  )
  const own = rows.find(({ seen }) => seen.own)?.name
  if (theme) {
    const about = { subject: own ?? theme.text.nl, round: round.name, n: said }
    return (
      <TakeAwayOrigin value={about}>
        <Items definition={definition} rows={rows} theme={theme} route={route} />
      </TakeAwayOrigin>
    )
  }
  return (
    <TakeAwayOrigin value={{ ...(own && { subject: own }), round: round.name, n: said }}>
      <div className="stack stack--small">
        <p>{said}</p>
        <OwnLetter rows={rows} />
      </div>
      <Themes table={table} finding={findingOf(table)} />
      <Spread table={table} />
      <DeliberateChoices {...{ round, definition, municipalities }} />
    </TakeAwayOrigin>
  )
}

function OwnLetter({ rows }: { rows: readonly SeenRow[] }) {
  const letter = rows.find(({ seen }) => seen.own)?.seen.letter
  return letter ? <p>{messages.ownLetter(letter)}</p> : null
}

function findingOf(table: ComparisonTable<SeenRow>): string | null {
  const place = ownPlace(table)
  if (place && place.of > 0) {
    return messages.ownPlace(place.above, place.below, place.of)
  }
  // How far they lie apart is said below it.
  const ends = strongestAndWeakest(scoredColumns(table).filter(({ id }) => id !== TOTAL))
  const named = (columns: readonly { label: string }[]) => columns.map(({ label }) => label)
  return (
    ends &&
    [leading(named(ends.most), messages.highest), leading(named(ends.least), messages.lowest)].join(
      ' ',
    )
  )
}
