import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import type { Role } from '#domain/access/member.ts'
import { regionQueries } from '#data/region.ts'
import { sessionQueries } from '#data/session.ts'
import { startPage } from '#features/account/sign-in/start-page.ts'
import { speakOf } from '#i18n/our-region.ts'
import { Shell } from './shell.tsx'

type Context = { queryClient: QueryClient }

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

/** Lets in members with one of these roles; others go to their own start page, strangers sign in first. */
export function only(...roles: Role[]) {
  return async ({ context, location }: { context: Context; location: { href: string } }) => {
    const { member } = await context.queryClient.ensureQueryData(sessionQueries.current())
    if (member && roles.includes(member.role)) return
    // Throwing is the router's own way of leaving.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw member
      ? redirect({ to: startPage(member) })
      : redirect({ to: '/inloggen', search: { naar: location.href } })
  }
}
