import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { regionQueries } from '#data/region.ts'
import { speakOf } from '#i18n/our-region.ts'
import { Shell } from './shell.tsx'

/** What every route knows. */
export type Context = { queryClient: QueryClient }

export const root = createRootRouteWithContext<Context>()({
  loader: ({ context }) => knowRegion(context.queryClient),
  component: Shell,
})

/** No page before its sentences know the region; when the server does not say, they do without a name. */
async function knowRegion(queryClient: QueryClient): Promise<void> {
  const region = await queryClient
    .ensureQueryData({ ...regionQueries.ours(), retry: false })
    .catch(() => null)
  if (region) speakOf(region)
}
