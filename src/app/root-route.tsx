import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { installationQueries } from '#data/installation.ts'
import { knowRegion } from './follow-region.ts'
import { Shell } from './shell.tsx'

/** What every route knows. */
export type Context = { queryClient: QueryClient }

export const root = createRootRouteWithContext<Context>()({
  loader: ({ context }) =>
    Promise.all([knowRegion(context.queryClient), knowWhetherDemo(context.queryClient)]),
  component: Shell,
})

/** The line that says so stands above everything: later it would push the page down. */
const knowWhetherDemo = (queryClient: QueryClient): Promise<unknown> =>
  queryClient.ensureQueryData({ ...installationQueries.isDemo(), retry: false }).catch(() => null)
