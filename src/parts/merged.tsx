import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Municipality } from '#domain/territory/municipality.ts'
import { ofRound, predecessors } from '#domain/territory/of-round.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { territoryQueries } from '#data/territory.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './merged.messages.ts'

export type MergedProps = {
  municipality: Municipality
  /** The newest closed round that is shown; null when there is none. */
  round: { id: string; name: string } | null
  language?: keyof typeof messages
}

/** The seam of a merger: of whom a municipality is made, or of which it is part now. Nothing where there was none. */
export function Merged({ municipality, round, language = 'nl' }: MergedProps) {
  const all = useSuspenseQuery(territoryQueries.everywhere()).data
  const { code, name, endedOn, successor } = municipality
  const heir = all.find((one) => one.code === successor)
  const former = predecessors(all, code)
  const text = messages[language]
  if (heir && endedOn)
    return (
      <Alert>
        <p>
          {text.into(name, heir.name, endedOn)}{' '}
          <Link to="/resultaten/$slug" params={{ slug: heir.slug }} search={{ taal: language }}>
            {text.to(heir.name)}
          </Link>
        </p>
      </Alert>
    )
  if (former.length === 0) return null
  const days = [...new Set(former.flatMap((one) => one.endedOn ?? []))].sort()
  return (
    <Alert>
      {days.map((day) => (
        <p key={day}>
          {text.from(namesOf(former.filter((one) => one.endedOn === day)), name, day)}
        </p>
      ))}
      {round && <Sum {...{ former, round, language }} />}
      <p>{text.before}</p>
      <ul>
        {former.map(({ slug, name: old }) => (
          <li key={slug}>
            <Link to="/resultaten/$slug" params={{ slug }} search={{ taal: language }}>
              {old}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const namesOf = (municipalities: readonly Municipality[]) => municipalities.map(({ name }) => name)

type SumProps = {
  former: readonly Municipality[]
  round: { id: string; name: string }
  language: keyof typeof messages
}

/** How many rated together: what can be added up, unlike what they said. */
function Sum({ former, round, language }: SumProps) {
  const responses = useQuery(publicResultQueries.responses(round.id)).data ?? []
  const rated = ofRound(former, round.id)
  const counts = rated.map(
    ({ code }) => responses.find((one) => one.municipalityCode === code)?.responses ?? null,
  )
  if (counts.length === 0 || counts.some((n) => n === null)) return null
  const sum = counts.reduce<number>((total, n) => total + (n ?? 0), 0)
  return <p>{messages[language].sum(namesOf(rated), round.name, sum)}</p>
}
