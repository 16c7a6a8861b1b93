import type {
  FetchInfiniteQueryOptions,
  FetchQueryOptions,
  QueryClient,
  QueryKey,
} from '@tanstack/react-query'
import { z } from 'zod'
import type { Member } from '#domain/access/member.ts'
import { sessionQueries } from '#data/session.ts'

/** What of the filters in an address decides what is read. */
const choices = z.object({
  ronde: z.string().optional().catch(undefined),
  gemeente: z.string().optional().catch(undefined),
  route: z.string().optional().catch(undefined),
  versie: z.string().optional().catch(undefined),
})

/** Somebody on the way to a page. */
export type Going = {
  /** Asks what is not known yet; gives it, for what can only be asked after it. */
  read: <Data, Key extends QueryKey>(
    query: FetchQueryOptions<Data, Error, Data, Key>,
  ) => Promise<Data>
  /** Asks the first of what comes some at a time. */
  readFirst: <Data, Key extends QueryKey, At>(
    query: FetchInfiniteQueryOptions<Data, Error, Data, Key, At>,
  ) => void
  member: Member | null
  params: Readonly<Partial<Record<string, string>>>
  search: z.output<typeof choices>
}

/** Asks what a page reads, as much at once as can be; `fetch` gets its code, where that is a file of its own. */
export type Load = ((going: Going) => unknown) & { fetch?: () => Promise<unknown> }

/**
 * The reads in a module that is fetched on the way to the first page of which it has them: who only looks at the results
 * does not fetch what the office reads.
 */
export function readsIn<Module extends Record<keyof Module, Load>>(
  fetchModule: () => Promise<Module>,
): Record<keyof Module, Load> {
  return new Proxy({} as Record<keyof Module, Load>, {
    get: (_none, name): Load =>
      Object.assign(async (going: Going) => (await fetchModule())[name as keyof Module](going), {
        fetch: fetchModule,
      }),
  })
}

/**
 * Asks what a page reads while its code is fetched. Nobody waits for it here and nothing fails here: the
 * page finds what was asked, and says itself what it waits for and what is not there.
 */
export function goingTo(
  queryClient: QueryClient,
  params: Going['params'],
  search: object,
  load: Load,
): void {
  const member = queryClient.getQueryData(sessionQueries.current().queryKey)?.member ?? null
  const read: Going['read'] = (query) => {
    const asked = queryClient.ensureQueryData(query)
    asked.catch(() => undefined)
    return asked
  }
  const readFirst: Going['readFirst'] = (query) =>
    void queryClient.ensureInfiniteQueryData(query).catch(() => undefined)
  const ask = async () =>
    await load({ read, readFirst, member, params, search: choices.parse(search) })
  asking += 1
  ask()
    .catch(() => undefined)
    .finally(() => (asking -= 1))
}

let asking = 0

/** Whether a page on its way has more to ask. */
export const isAsking = (): boolean => asking > 0
