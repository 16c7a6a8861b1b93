import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { ErrorPage, LoadingPage, NotFoundPage } from './fallback-pages.tsx'
import { pages } from './pages/pages.ts'

/**
 * The addresses of the program and who may come there.
 * @param history of a page that is drawn without a browser; left out, that of the browser.
 */
export function makeRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: pages,
    ...(history && { history }),
    context: { queryClient },
    defaultPreload: 'intent',
    // What was fetched when somebody pointed at a link is code: what the page reads is asked when they go.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: history === undefined,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
