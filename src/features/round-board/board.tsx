import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { compareRows, stuckBy, stuckInGrace } from '#domain/round-board.ts'
import type { Round } from '#domain/round.ts'
import { pollEvery } from '#data/polling.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { boardQueries } from '#data/round-board.ts'
import { territoryQueries } from '#data/territory.ts'
import { foundByName } from '#i18n/found-by-name.ts'
import { dayOf, today } from '#i18n/today.ts'
import { mayStillSign } from '#parts/may-still-sign.ts'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { BoardFilters } from './board-filters.tsx'
import { BoardTable, type ShownRow } from './board-table.tsx'
import { messages } from './board.messages.ts'

const route = getRouteApi('/eszl')

/** Milliseconds until the board is asked again; only while somebody looks at it. */
const LOOK_EVERY = 20_000

/** Who is stuck where, of a whole round: one question to the server, and again as long as it is looked at. */
export function RoundBoard({ round }: { round: Round }) {
  const { stand, deelregio, zoek, volgorde, vast } = route.useSearch()
  const inGrace = mayStillSign(round) !== null
  const moves = round.state === 'open' || inGrace
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const { data: all, isRefetchError } = useSuspenseQuery({
    ...boardQueries.ofRound(round.id),
    // A closed round stands still, once the last signature is there.
    refetchInterval: moves && pollEvery(LOOK_EVERY),
  })
  const data = all.filter(({ takesPart }) => takesPart)
  const rows = foundByName(municipalities, zoek ?? '')
    .flatMap((municipality): ShownRow[] => {
      const row = data.find(({ municipalityCode }) => municipalityCode === municipality.code)
      if (!row) return []
      const stuck = inGrace
        ? stuckInGrace(row)
        : moves
          ? stuckBy(row, round.openedAt, today(), dayOf)
          : null
      return [{ municipality, name: municipality.name, row, stuck }]
    })
    .filter(
      ({ municipality, row, stuck }) =>
        (!stand || row.state === stand) &&
        (!deelregio || municipality.subregion === deelregio) &&
        (!vast || stuck !== null),
    )
    .toSorted(compareRows(volgorde))
  const chosen = [stand, deelregio, zoek, volgorde, vast].some(Boolean)
  const toAnswer = data.filter((row) => row.toAnswer > 0).length
  return (
    <section className="stack" aria-labelledby="board">
      <div className="stack stack--small">
        <h2 id="board">{messages.title}</h2>
        {toAnswer > 0 && (
          <p>
            {messages.questions(toAnswer)}{' '}
            <Link to="/eszl/overleg" search={{ ronde: round.id, stand: 'wacht' }}>
              {messages.toQuestions}
            </Link>
          </p>
        )}
      </div>
      {isRefetchError && (
        <Alert tone="warning">
          <p>{messages.failed}</p>
        </Alert>
      )}
      <BoardFilters municipalities={data.length} />
      {rows.length < data.length && (
        <p className="small subtle">{messages.shown(rows.length, data.length)}</p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={messages.noMatch}>
          <Link to="/eszl" search={({ ronde }) => ({ ronde })}>
            {messages.showAll}
          </Link>
        </EmptyState>
      ) : (
        <TakeAwayFrame title={messages.caption}>
          <BoardTable rows={rows} folded={!chosen} definition={definition} roundId={round.id} />
        </TakeAwayFrame>
      )}
      {moves && <p className="subtle small">{messages.live}</p>}
    </section>
  )
}
