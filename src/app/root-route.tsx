import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { installationQueries } from '#data/installation.ts'
import { tintsOf } from '#domain/colour.ts'
import { regionQueries } from '#data/region.ts'
import { speakOf } from '#i18n/our-region.ts'
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

/** No page before its sentences know the region; when the server does not say, they do without a name. */
async function knowRegion(queryClient: QueryClient): Promise<void> {
  const region = await queryClient
    .ensureQueryData({ ...regionQueries.ours(), retry: false })
    .catch(() => null)
  if (!region) return
  speakOf(region)
  paint(region.colour)
}

/** In the colour of the region, where it has one of its own. */
function paint(colour: string | null): void {
  for (const [strength, tint] of Object.entries(colour === null ? {} : tintsOf(colour)))
    document.documentElement.style.setProperty(`--qs-accent${strength}`, tint)
}
