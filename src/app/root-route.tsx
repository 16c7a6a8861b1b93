import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { Shell } from './shell.tsx'

/** What every route knows. */
export type Context = { queryClient: QueryClient }

export const root = createRootRouteWithContext<Context>()({ component: Shell })
