import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import type { Role } from '#domain/access/member.ts'
import { sessionQueries } from '#data/session.ts'
import { startPage } from '#features/account/sign-in/start-page.ts'
import { Shell } from './shell.tsx'

type Context = { queryClient: QueryClient }

export const root = createRootRouteWithContext<Context>()({ component: Shell })

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
