import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { roundsToCompare, type Round } from '#domain/round.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { territoryQueries } from '#data/territory.ts'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './quick-wins.messages.ts'
import { messages as region } from './region/region.messages.ts'
import { RegionQuickWins } from './region/region-quick-wins.tsx'
import { whatIfOf } from './what-if/in-address.ts'
import { QuickWinsList } from './quick-wins-list.tsx'

const route = getRouteApi('/eszl/quick-wins')

/** Staff look at the quick wins of any municipality; which one and of which round is in the address. */
export function AllQuickWinsPage() {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const contents = useSuspenseQuery(roundContentsQueries.all()).data
  const full = roundsToCompare(rounds, contents)
  const { round, choice } = useRoundChoice(rounds, full, ['stel'])
  if (round) return <OfRound round={round} choice={choice} />
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

function OfRound({ round, choice }: { round: Round; choice: ReactNode }) {
  const { gemeente, stel } = route.useSearch()
  const navigate = route.useNavigate()
  const whatIf = whatIfOf(stel, (ticks) => {
    void navigate({
      search: (previous) => ({ ...previous, stel: ticks }),
      replace: true,
      resetScroll: false,
    })
  })
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const scans = useSuspenseQuery(scanQueries.ofRound(round.id)).data
  const scanOf = (code: string) => scans.find(({ municipalityCode }) => municipalityCode === code)
  // Without a choice the region as a whole.
  const municipality = municipalities.find(({ code }) => code === gemeente)
  const scan = municipality && scanOf(municipality.code)
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle about={<p>{municipality ? messages.intro : region.about}</p>}>
          {municipality ? messages.title(municipality.name) : region.title}
        </PageTitle>
        <div className="cluster cluster--inline no-print">
          <Select
            label={messages.chooseMunicipality}
            value={municipality?.code ?? ''}
            onChange={({ target }) =>
              void navigate({
                search: (previous) => ({
                  ...previous,
                  stel: undefined,
                  gemeente: target.value || undefined,
                }),
                resetScroll: false,
              })
            }
          >
            <option value="">{region.whole}</option>
            {municipalities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} ({messages.scanState[scanOf(code)?.state ?? 'not_started']})
              </option>
            ))}
          </Select>
          {choice}
        </div>
      </div>
      {!municipality ? (
        <RegionQuickWins round={round} municipalities={municipalities} />
      ) : scan ? (
        <QuickWinsList key={scan.id} scanId={scan.id} whatIf={whatIf} />
      ) : (
        <EmptyState title={messages.noScanTitle}>
          <p>{messages.noScan}</p>
        </EmptyState>
      )}
      <p className="no-print">
        <Link to="/eszl/quick-wins/nog-niemand">{messages.toUnshared}</Link>
      </p>
    </div>
  )
}
