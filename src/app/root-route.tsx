import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { installationQueries } from '#data/installation.ts'
import { knowRegion } from './follow-region.ts'
import { Shell } from './shell.tsx'

/** What every route knows. */
export type Context = { queryClient: QueryClient }

export const root = createRootRouteWithContext<Context>()({
  // Asked already while is asked who comes.
  beforeLoad: ({ context }) => void knowPlace(context),
  loader: ({ context }) => knowPlace(context),
  component: Shell,
})

const knowPlace = ({ queryClient }: Context) =>
  Promise.all([knowRegion(queryClient), knowWhetherDemo(queryClient)])

/** The line that says so stands above everything: later it would push the page down. */
const knowWhetherDemo = (queryClient: QueryClient): Promise<unknown> =>
  queryClient.ensureQueryData({ ...installationQueries.isDemo(), retry: false }).catch(() => null)
