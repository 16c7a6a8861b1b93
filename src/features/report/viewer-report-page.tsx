import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { shownScores, type Compared } from '#domain/comparison/compared.ts'
import {
  certaintyOfTotal,
  shownThemes,
  type ShownScores,
} from '#domain/questionnaire/score-sheet.ts'
import { fewerThemes } from '#domain/questionnaire/size.ts'
import { needsFromPublic } from '#domain/rating/public-needs.ts'
import type { Round } from '#domain/round.ts'
import { kernteamQueries } from '#data/kernteam.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { usePublicBefore } from '#parts/use-public-before.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { messages } from './report.messages.ts'
import { DetailTable } from './report-parts.tsx'
import { ReportFrame } from './report-frame.tsx'
import { RegionTables } from './region-tables.tsx'
import { RegionActions } from './picture/region-actions.tsx'
import { RegionPicture } from './picture/region-picture.tsx'
import { fullScans, regionDetailsOf, shownSummaryOf } from './region-summary.ts'
import { sentenceWords } from './summary.ts'
import { regionDeck } from './slides/region-deck.ts'
import { Total } from './total.tsx'
import { useNamedMoved } from './use-region-moved.ts'
import { messages as words } from './viewer-report.messages.ts'

/** The report of the region for who looks along: of what the stage shows, without the notes of staff. */
export function ViewerReportPage() {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const { round, choice } = useRoundChoice(rounds, rounds, ['thema', 'gemeente', 'naast', 'eerder'])
  if (round) return <OfRound key={round.id} round={round} choice={choice} />
  return (
    <div className="stack">
      <PageTitle>{messages.regionTitle}</PageTitle>
      <EmptyState title={messages.noRoundTitle}>
        <p>{words.notShown}</p>
      </EmptyState>
    </div>
  )
}

function OfRound({ round, choice }: { round: Round; choice: ReactNode }) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const results = useSuspenseQuery(publicResultQueries.results(round.id)).data
  const all = useSuspenseQuery(publicResultQueries.responses(round.id)).data
  const rows = useShownRows(round.id)
  const actions = useSuspenseQuery(kernteamQueries.actions()).data
  const moved = useNamedMoved(round, definition)
  const rounds = useSuspenseQuery(publicResultQueries.rounds()).data
  const before = usePublicBefore(rounds, round, null)
  const responses = new Map(all.map((one) => [one.municipalityCode, one.responses]))
  const details = regionDetailsOf(
    definition,
    rows.map(({ code, sheet }) => ({ sheet, responses: responses.get(code ?? '') ?? null })),
    needsFromPublic(
      definition.ratingItems.map(({ id }) => id),
      results,
      '',
    ),
    before,
    moved,
  )
  const enough = all.filter((one) => one.responses !== null).length
  const sentences = shownSummaryOf(details, { enough, of: all.length })
  return (
    <TakeAwayOrigin
      value={{ subject: messages.region, round: round.name, n: sentenceWords(sentences[0]) }}
    >
      <ReportFrame
        title={messages.regionTitle}
        back={<Link to="/meekijken">{words.back}</Link>}
        round={round}
        choice={choice}
        remarks={[words.asShown]}
        picture={
          <RegionPicture
            details={details}
            sentences={sentences}
            names={fullScans(rows)}
            of={all.length}
          >
            <RegionActions seen="shared" />
          </RegionPicture>
        }
        deck={(about) =>
          regionDeck({ ...about, details, sentences, actions, names: fullScans(rows) })
        }
        sentences={sentences}
      >
        <RegionTables details={details} />
        <DetailTable
          id="tabel-gemeenten"
          {...words.municipalities}
          first={16}
          rows={rows.map(({ code, name, sheet }) => ({
            row: name,
            cells: [
              name,
              messages.routes[sheet.route],
              <Total
                key="total"
                total={sheet.total}
                over={fewerThemes(definition, sheet.route, shownThemes(sheet))}
              />,
              // Of who is left out of the scores nothing is told, also not how much was answered.
              Object.values(sheet.themes).some(({ shown }) => shown)
                ? messages.state[certaintyOfTotal(sheet)]
                : messages.none,
              code === null ? messages.none : String(responses.get(code) ?? messages.tooFew),
            ],
          }))}
        >
          <p className="subtle small">{words.lettersHaveNoResponses}</p>
        </DetailTable>
      </ReportFrame>
    </TakeAwayOrigin>
  )
}

type ShownRow = { code: string | null; name: string; sheet: ShownScores }

/** All that the stage shows, by both routes: by name, then by letter. */
function useShownRows(roundId: string): readonly ShownRow[] {
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(roundId)).data
  const full = useSuspenseQuery(visibilityQueries.comparison(roundId, 'full')).data
  const short = useSuspenseQuery(visibilityQueries.comparison(roundId, 'short')).data
  const rowOf = (route: 'full' | 'short') => (compared: Compared) => {
    const code = compared.municipalityCode
    const name = municipalities.find((one) => one.code === code)?.name
    return {
      code,
      name: name ?? words.letter(compared.letter ?? ''),
      sheet: shownScores(compared, route),
    }
  }
  return [...full.map(rowOf('full')), ...short.map(rowOf('short'))].sort(
    (a, b) =>
      Number(a.code === null) - Number(b.code === null) || a.name.localeCompare(b.name, 'nl'),
  )
}
