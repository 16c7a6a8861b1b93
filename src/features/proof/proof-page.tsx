import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { Select } from '#ui/form/inputs.tsx'
import { ActionsWithProof } from './actions-with-proof.tsx'
import { messages } from './proof.messages.ts'

const ownRoute = getRouteApi('/gemeente/bewijs')
const anyRoute = getRouteApi('/eszl/bewijs')

/** What the actions of the own municipality led to. */
export function OwnProofPage() {
  const { actie } = ownRoute.useSearch()
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  return (
    <ActionsWithProof
      code={member?.municipalityCode ?? ''}
      title={messages.title}
      only={actie}
      back={<Link to="/gemeente">← {messages.toStart}</Link>}
      toAll={
        <Link to="/gemeente/bewijs" search={{}}>
          {messages.toAll}
        </Link>
      }
    />
  )
}

/** The same for staff, of any municipality. */
export function AnyProofPage() {
  const { gemeente, actie } = anyRoute.useSearch()
  const navigate = anyRoute.useNavigate()
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  const chosen = municipalities.find(({ code }) => code === gemeente) ?? municipalities[0]
  if (!chosen) return null
  return (
    <ActionsWithProof
      key={chosen.code}
      code={chosen.code}
      title={messages.titleOf(chosen.name)}
      only={actie}
      back={<Link to="/eszl">← {messages.toStaff}</Link>}
      toAll={
        <Link to="/eszl/bewijs" search={{ gemeente: chosen.code }}>
          {messages.toAll}
        </Link>
      }
      choice={
        <Select
          label={messages.chooseMunicipality}
          value={chosen.code}
          onChange={({ target }) =>
            void navigate({ search: { gemeente: target.value }, resetScroll: false })
          }
        >
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      }
    />
  )
}
