import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { installationQueries } from '#data/installation.ts'
import { regionQueries } from '#data/region.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { regionSchema } from '#domain/territory/region.ts'
import type { RegionFile } from '#domain/territory/region-file.ts'
import { makeRouter } from './router.tsx'

/** What is known of an installation before anybody asks its database. */
export type Installation = { region: RegionFile; demo: boolean }

/**
 * A page as a stranger sees it before the program runs: what is known when it is built, and what waits for the
 * database as it waits.
 * @param path of a page that everybody may see, as `/resultaten`.
 * @returns HTML to stand within `#app`.
 */
export async function drawPage(path: string, { region, demo }: Installation): Promise<string> {
  // There is no server to ask, now or later: what is not known waits.
  onlineManager.setOnline(false)
  const queryClient = new QueryClient({ defaultOptions: { queries: { networkMode: 'online' } } })
  const knows = <Value,>({ queryKey }: { queryKey: readonly unknown[] }, value: Value) =>
    queryClient.setQueryData(queryKey, value)
  knows(regionQueries.ours(), regionSchema.parse(region))
  knows(installationQueries.isDemo(), demo)
  knows(sessionQueries.current(), { email: null, member: null })
  knows(
    territoryQueries.municipalities(),
    region.municipalities.map((one) => ({ ...one, takesPart: true, rounds: [] })),
  )
  const router = makeRouter(queryClient, {
    history: createMemoryHistory({ initialEntries: [path] }),
  })
  await router.load()
  const html = renderToString(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  queryClient.clear()
  return html
}
