import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Round } from '#domain/round.ts'
import { currentRound, queries } from '#data/queries.ts'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { messages } from './compare.messages.ts'
import type { ComparedScan } from './comparison-table.ts'
import { Overview } from './overview.tsx'
import { Profile } from './profile.tsx'
import { SpreadPerTheme } from './spread-per-theme.tsx'

const route = getRouteApi('/eszl/vergelijken')

/** ESZL compares the municipalities that have submitted; every filter lives in the address. */
export function ComparePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const rounds = useSuspenseQuery(queries.rounds()).data
  const round = rounds.find(({ id }) => id === search.ronde) ?? currentRound(rounds)
  const questionnaireRoute = search.route === 'snel' ? 'short' : 'full'
  const setSearch = (change: Partial<typeof search>) =>
    void navigate({ search: (previous) => ({ ...previous, ...change }), resetScroll: false })
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
        <div className="cluster cluster--fields no-print">
          <Select
            label={messages.round}
            value={round?.id}
            onChange={({ target }) => setSearch({ ronde: target.value })}
          >
            {rounds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select
            label={messages.route}
            value={questionnaireRoute}
            onChange={({ target }) =>
              setSearch({ route: target.value === 'short' ? 'snel' : undefined })
            }
          >
            <option value="full">{messages.routes.full}</option>
            <option value="short">{messages.routes.short}</option>
          </Select>
        </div>
      </div>
      {round && <Comparison key={round.id} round={round} />}
      {!round && <EmptyState title={messages.emptyTitle} />}
    </div>
  )
}

function Comparison({ round }: { round: Round }) {
  const { id: roundId, questionnaireVersion: version } = round
  const search = route.useSearch()
  const wanted = search.route === 'snel' ? 'short' : 'full'
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  const definition = useSuspenseQuery(queries.definition(version)).data
  const scans = useSuspenseQuery(queries.scansOfRound(roundId)).data
  const submitted = scans.filter(({ state }) => state === 'submitted')
  const sheets = useSuspenseQuery(queries.scoreSheets(submitted.map(({ id }) => id))).data

  const compared = sheets.flatMap(({ scanId, sheet }): ComparedScan[] => {
    const code = submitted.find(({ id }) => id === scanId)?.municipalityCode
    const municipality = municipalities.find((candidate) => candidate.code === code)
    return municipality
      ? [{ municipalityCode: municipality.code, municipalityName: municipality.name, sheet }]
      : []
  })
  const shown = compared.filter(({ sheet }) => sheet.route === wanted)
  const others = compared.length - shown.length
  if (shown.length === 0) {
    return (
      <EmptyState title={messages.emptyTitle}>
        <p>{messages.empty}</p>
        <Link to="/eszl/rondes/$roundId" params={{ roundId }} className={buttonLink.primary}>
          {messages.toRound}
        </Link>
      </EmptyState>
    )
  }
  const view = { definition, scans: shown, route: wanted } as const
  return (
    <TakeAwayOrigin
      value={{ round: round.name, n: messages.scored(shown.length, municipalities.length) }}
    >
      <div className="stack stack--small">
        <p>
          {messages.scored(shown.length, municipalities.length)}{' '}
          {others > 0 &&
            messages.otherRoute(others, messages.routes[wanted === 'full' ? 'short' : 'full'])}
        </p>
        {shown.length < 5 && <p className="subtle">{messages.noMedian}</p>}
      </div>
      <Overview {...view} />
      <SpreadPerTheme {...view} />
      <Profile {...view} />
    </TakeAwayOrigin>
  )
}
