import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Round } from '#domain/round.ts'
import { currentRound, queries } from '#data/queries.ts'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './quick-wins.messages.ts'
import { whatIfOf } from './what-if/in-address.ts'
import { QuickWinsList } from './quick-wins-list.tsx'

const route = getRouteApi('/eszl/quick-wins')

/** ESZL looks at the quick wins of any municipality; which one and of which round is in the address. */
export function AllQuickWinsPage() {
  const { ronde } = route.useSearch()
  const rounds = useSuspenseQuery(queries.rounds()).data
  const round = rounds.find(({ id }) => id === ronde) ?? currentRound(rounds)
  if (round) return <OfRound rounds={rounds} round={round} />
  return (
    <div className="stack">
      <PageTitle>{messages.titleAll}</PageTitle>
      <EmptyState title={messages.noRoundTitle}>
        <p>{messages.noRound}</p>
        <Link to="/eszl/rondes" className={buttonLink.primary}>
          {messages.toRounds}
        </Link>
      </EmptyState>
    </div>
  )
}

function OfRound({ rounds, round }: { rounds: readonly Round[]; round: Round }) {
  const { gemeente, stel } = route.useSearch()
  const navigate = route.useNavigate()
  const whatIf = whatIfOf(stel, (ticks) => {
    void navigate({
      search: (previous) => ({ ...previous, stel: ticks }),
      replace: true,
      resetScroll: false,
    })
  })
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  const scans = useSuspenseQuery(queries.scansOfRound(round.id)).data
  const scanOf = (code: string) => scans.find(({ municipalityCode }) => municipalityCode === code)
  // Without a choice the first that has handed in: there is most to see.
  const municipality =
    municipalities.find(({ code }) => code === gemeente) ??
    municipalities.find(({ code }) => scanOf(code)?.state === 'submitted') ??
    municipalities[0]
  const scan = municipality && scanOf(municipality.code)
  const choose = (choice: { gemeente?: string; ronde?: string }) =>
    void navigate({
      search: (previous) => ({ ...previous, stel: undefined, ...choice }),
      resetScroll: false,
    })
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>
          {municipality ? messages.title(municipality.name) : messages.titleAll}
        </PageTitle>
        <p className="lead">{messages.intro}</p>
        <p className="no-print">
          <Link to="/eszl/quick-wins/nog-niemand">{messages.toUnshared}</Link>
        </p>
        <div className="cluster cluster--fields no-print">
          <Select
            label={messages.chooseMunicipality}
            value={municipality?.code}
            onChange={({ target }) => choose({ gemeente: target.value })}
          >
            {municipalities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} ({messages.scanState[scanOf(code)?.state ?? 'not_started']})
              </option>
            ))}
          </Select>
          <Select
            label={messages.round}
            value={round.id}
            onChange={({ target }) => choose({ ronde: target.value })}
          >
            {rounds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {scan ? (
        <QuickWinsList key={scan.id} scanId={scan.id} whatIf={whatIf} />
      ) : (
        <EmptyState title={messages.noScanTitle}>
          <p>{messages.noScan}</p>
        </EmptyState>
      )}
    </div>
  )
}
