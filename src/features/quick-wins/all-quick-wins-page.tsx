import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { currentRound, queries } from '#data/queries.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './quick-wins.messages.ts'
import { QuickWinsList } from './quick-wins-list.tsx'

const route = getRouteApi('/eszl/quick-wins')

/** ESZL looks at the quick wins of any municipality; which one lives in the address. */
export function AllQuickWinsPage() {
  const { gemeente, ronde } = route.useSearch()
  const navigate = route.useNavigate()
  const rounds = useSuspenseQuery(queries.rounds()).data
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  const round = rounds.find(({ id }) => id === ronde) ?? currentRound(rounds)
  const municipality = municipalities.find(({ code }) => code === gemeente) ?? municipalities[0]
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.titleAll}</PageTitle>
        <p className="lead">{messages.intro}</p>
        <div className="cluster cluster--fields no-print">
          <Select
            label={messages.chooseMunicipality}
            value={municipality?.code}
            onChange={({ target }) =>
              void navigate({ search: (previous) => ({ ...previous, gemeente: target.value }) })
            }
          >
            {municipalities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <Select
            label={messages.round}
            value={round?.id}
            onChange={({ target }) =>
              void navigate({ search: (previous) => ({ ...previous, ronde: target.value }) })
            }
          >
            {rounds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {round && municipality && <OfMunicipality roundId={round.id} code={municipality.code} />}
    </div>
  )
}

function OfMunicipality({ roundId, code }: { roundId: string; code: string }) {
  const scans = useSuspenseQuery(queries.scansOfRound(roundId)).data
  const scan = scans.find(({ municipalityCode }) => municipalityCode === code)
  return scan ? <QuickWinsList scanId={scan.id} /> : <EmptyState title={messages.noScan} />
}
