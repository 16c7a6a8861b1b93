import { useQuery } from '@tanstack/react-query'
import type { Member } from '#domain/access/member.ts'
import { memberQueries } from '#data/members.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { nameFor } from '#i18n/person-name.ts'
import { messages } from './actions.messages.ts'

/** Who is signed in; null while that is not known. */
export function useMe(): Member | null {
  return useQuery(sessionQueries.current()).data?.member ?? null
}

/** The name of a municipality by its code. */
export function useNames(): (code: string) => string {
  const municipalities = useQuery(territoryQueries.everywhere()).data ?? []
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? code
}

/** The addresses that can own an action there: the members that the reader may see. */
export function useColleagues(municipalityCode: string): readonly string[] {
  const members = useQuery(memberQueries.all()).data ?? []
  return members
    .filter((member) => member.municipalityCode === municipalityCode)
    .map(({ email }) => email)
}

/** How an owner is called by who reads: "u", a name, or nobody. */
export function ownerName(owner: string, me: Member | null): string {
  if (owner === '') return messages.nobody
  return nameFor(me?.email, owner)
}
