import { useQuery } from '@tanstack/react-query'
import { queries } from '#data/queries.ts'
import { messages } from './together.messages.ts'

/** The name of a user as colleagues know it: what stands before the at sign of the address. */
export function useNames(): (userId: string | null) => string {
  const members = useQuery(queries.members()).data
  const session = useQuery(queries.session()).data
  return (userId) => {
    if (userId !== null && userId === session?.member?.userId) return messages.you
    const email = members?.find((member) => member.userId === userId)?.email
    return email?.split('@')[0] ?? messages.someone
  }
}
