import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Municipality } from '#domain/territory/municipality.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { Select } from '#ui/form/inputs.tsx'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { InvitationText } from './invitation-text.tsx'
import { Codes } from './codes.tsx'
import { Response } from './response.tsx'
import { LinkCard, PrintCard } from './link-cards.tsx'
import { messages } from './reach.messages.ts'
import './reach.css'

const staffRoute = getRouteApi('/eszl/ondernemers')

/** An official brings entrepreneurs of the own municipality in. */
export function OwnReachPage() {
  const code = useSuspenseQuery(sessionQueries.current()).data.member?.municipalityCode
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const municipality = municipalities.find((candidate) => candidate.code === code)
  if (!municipality) return null
  return (
    <div className="stack stack--large">
      <Head title={messages.title(municipality.name)} />
      <Means municipality={municipality} />
    </div>
  )
}

/** Staff do so for any municipality; which one is in the address. */
export function AnyReachPage() {
  const { gemeente } = staffRoute.useSearch()
  const navigate = staffRoute.useNavigate()
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const municipality = municipalities.find(({ code }) => code === gemeente) ?? municipalities[0]
  return (
    <div className="stack stack--large">
      <Head title={municipality ? messages.title(municipality.name) : messages.titleAny} />
      <div className="cluster cluster--fields">
        <Select
          label={messages.choose}
          value={municipality?.code}
          onChange={({ target }) =>
            void navigate({
              search: (previous) => ({ ...previous, gemeente: target.value }),
              resetScroll: false,
            })
          }
        >
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <p>
        <Link to="/eszl/opmerkingen">{messages.remarks}</Link>
      </p>
      {municipality && <Means key={municipality.code} municipality={municipality} staff />}
    </div>
  )
}

/** The round in the address, or else the newest with enough responses of this municipality to show. */
function useRatedRound(code: string) {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const responses = useSuspenseQueries({
    queries: rounds.map(({ id }) => ratingQueries.response(id)),
    combine: (results) => results.map(({ data }) => data),
  })
  const rated = rounds.filter((_, index) =>
    responses[index]?.some((row) => row.municipalityCode === code && row.n !== null),
  )
  return useRoundChoice(rounds, rated)
}

function Head({ title }: { title: string }) {
  return (
    <div className="stack stack--small">
      <PageTitle>{title}</PageTitle>
      <p className="lead">{messages.intro}</p>
    </div>
  )
}

function Means({ municipality, staff = false }: { municipality: Municipality; staff?: boolean }) {
  const { round, choice } = useRatedRound(municipality.code)
  return (
    <>
      <div className="cluster cluster--fields no-print">{choice}</div>
      <Response municipality={municipality} round={round} />
      <div className="reach">
        <LinkCard municipality={municipality} />
        <PrintCard municipality={municipality} />
      </div>
      <InvitationText municipality={municipality} />
      {staff && round && <Codes municipality={municipality} round={round} />}
    </>
  )
}
