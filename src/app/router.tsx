import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { ErrorPage, LoadingPage, NotFoundPage } from './fallback-pages.tsx'
import { pages } from './pages/pages.ts'

/** The addresses of the program and who may come there. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: pages,
    context: { queryClient },
    defaultPreload: 'intent',
    // What was fetched when somebody pointed at a link is code: what the page reads is asked when they go.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
