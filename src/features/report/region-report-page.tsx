import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { sharedQuickWins } from '#domain/comparison/shared-quick-wins.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { fewerThemes } from '#domain/questionnaire/size.ts'
import { shownThemes, certaintyOfTotal } from '#domain/questionnaire/score-sheet.ts'
import { NOTE_PLACES } from '#domain/region-note.ts'
import { roundsToCompare, type Round } from '#domain/round.ts'
import { kernteamQueries } from '#data/kernteam.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { territoryQueries } from '#data/territory.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { useNeedsBefore } from '#parts/use-needs-before.ts'
import { useRankings } from '#parts/use-rankings.ts'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { RegionActions } from './picture/region-actions.tsx'
import { TotalsMap } from './picture/region-map.tsx'
import { RegionPicture, SharedList } from './picture/region-picture.tsx'
import { NoteAt } from './region-note.tsx'
import { messages as notes } from './region-note.messages.ts'
import { messages } from './report.messages.ts'
import { DetailTable } from './report-parts.tsx'
import { ReportFrame } from './report-frame.tsx'
import { RegionTables } from './region-tables.tsx'
import {
  regionDetailsOf,
  regionSummaryOf,
  fullScans,
  totalsOf,
  type MunicipalityRow,
} from './region-summary.ts'
import { regionDeck } from './slides/region-deck.ts'
import { sentenceWords } from './summary.ts'
import { Total } from './total.tsx'
import { useRegionMoved } from './use-region-moved.ts'

const [SUMMARY, MUNICIPALITIES] = NOTE_PLACES
const { tables } = messages

/** The report of the region, with what staff write beside it. */
export function RegionReportPage() {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const contents = useSuspenseQuery(roundContentsQueries.all()).data
  const { round, choice } = useRoundChoice(rounds, roundsToCompare(rounds, contents))
  if (round) return <RegionReport key={round.id} round={round} choice={choice} />
  return (
    <div className="stack">
      <PageTitle eyebrow={<Link to="/eszl">{messages.back}</Link>}>
        {messages.regionTitle}
      </PageTitle>
      <EmptyState title={messages.noRoundTitle}>
        <p>{messages.noRound}</p>
      </EmptyState>
    </div>
  )
}

function RegionReport({ round, choice }: { round: Round; choice: ReactNode }) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const municipalities = useMunicipalityRows(round.id)
  const places = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  // Any municipality will do: each row holds the numbers of the region too.
  const [someone] = places
  const needs = useSuspenseQuery(ratingQueries.needs(round.id, someone?.code ?? '')).data
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const before = useNeedsBefore(rounds, round, someone?.code ?? '', 'region')
  const sheets = useSuspenseQuery(scoreSheetQueries.ofRound(round.id)).data
  const moved = useRegionMoved(rounds, round, definition, sheets)
  const actions = useSuspenseQuery(kernteamQueries.actions()).data
  const { shared, of } = useShared(round, definition)
  const details = regionDetailsOf(definition, municipalities, needs, before, moved)
  const sentences = regionSummaryOf(details)
  return (
    <TakeAwayOrigin
      value={{
        subject: messages.region,
        round: round.name,
        n: sentenceWords(sentences[0]),
      }}
    >
      <ReportFrame
        title={messages.regionTitle}
        back={<Link to="/eszl">{messages.back}</Link>}
        round={round}
        choice={choice}
        picture={
          <RegionPicture
            details={details}
            sentences={sentences}
            names={fullScans(municipalities)}
            of={places.length}
            map={<TotalsMap roundId={round.id} municipalities={places} rows={municipalities} />}
          >
            <SharedList shared={shared} of={of} />
            <RegionActions seen="all" />
          </RegionPicture>
        }
        deck={(about) =>
          regionDeck({
            ...{ ...about, details, sentences, shared, actions },
            names: fullScans(municipalities),
            totals: totalsOf(municipalities),
          })
        }
        sentences={sentences}
        first={<NoteAt roundId={round.id} place={SUMMARY} about={notes.summary} />}
      >
        <RegionTables details={details}>
          <div className="region-note__themes">
            {definition.themes.map(({ id, text }) => (
              <section key={id} className="region-note__theme" aria-label={text.nl}>
                <h3>{text.nl}</h3>
                <NoteAt roundId={round.id} place={id} about={text.nl} />
              </section>
            ))}
          </div>
        </RegionTables>
        <DetailTable
          id="tabel-gemeenten"
          {...tables.municipalities}
          first={16}
          rows={municipalities.map(({ row, name, state, sheet, responses }) => ({
            row,
            cells: [
              <Link
                key={row}
                to="/eszl/rapport/$gemeente"
                params={{ gemeente: row }}
                search={{ ronde: round.id }}
              >
                {name}
              </Link>,
              messages.scanState[state],
              sheet ? messages.routes[sheet.route] : messages.none,
              <Total
                key="total"
                total={sheet?.total ?? null}
                over={sheet && fewerThemes(definition, sheet.route, shownThemes(sheet))}
              />,
              sheet ? messages.state[certaintyOfTotal(sheet)] : messages.none,
              responses === null ? messages.tooFew : String(responses),
            ],
          }))}
        >
          <NoteAt roundId={round.id} place={MUNICIPALITIES} about={notes.municipalities} />
        </DetailTable>
      </ReportFrame>
    </TakeAwayOrigin>
  )
}

/** So many quick wins a board talks about. */
const SHARED = 3

/** The quick wins that most municipalities share, by the full scans. */
function useShared(round: Round, definition: Definition) {
  const places = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const sheets = useSuspenseQuery(scoreSheetQueries.ofRound(round.id)).data
  const selected = useMemo(
    () =>
      sheets.flatMap(({ municipalityCode, sheet }) => {
        const municipality = places.find(({ code }) => code === municipalityCode)
        return municipality && sheet.route === 'full' ? [{ municipality, sheet }] : []
      }),
    [places, sheets],
  )
  const rankings = useRankings({ definition, round, selected })
  const shared = sharedQuickWins(rankings)
    .slice(0, SHARED)
    .map(({ measure, municipalities }) => ({
      title: measure.title,
      names: municipalities.map(({ name }) => name),
    }))
  return { shared, of: rankings.length }
}

/** All municipalities that take part in the round, by name: a difference is no rank. */
function useMunicipalityRows(roundId: string): readonly MunicipalityRow[] {
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(roundId)).data
  const scans = useSuspenseQuery(scanQueries.ofRound(roundId)).data
  const sheets = useSuspenseQuery(scoreSheetQueries.ofRound(roundId)).data
  const response = useSuspenseQuery(ratingQueries.response(roundId)).data
  return scans
    .map(({ id, municipalityCode, state }): MunicipalityRow => ({
      row: municipalityCode,
      name: municipalities.find(({ code }) => code === municipalityCode)?.name ?? municipalityCode,
      state,
      sheet:
        state === 'submitted' ? (sheets.find(({ scanId }) => scanId === id)?.sheet ?? null) : null,
      responses: response.find((row) => row.municipalityCode === municipalityCode)?.n ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}
