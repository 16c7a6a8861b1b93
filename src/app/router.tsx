import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { ErrorPage, LoadingPage, NotFoundPage } from './fallback-pages.tsx'
import { pages } from './pages/pages.ts'

type Beginning = {
  /** Of a page that is drawn without a browser. */
  history?: RouterHistory
  /** The first page is on the screen already, and may have been scrolled. */
  isDrawn?: boolean
}

/** The addresses of the program and who may come there. */
export function makeRouter(queryClient: QueryClient, { history, isDrawn }: Beginning = {}) {
  let stays = isDrawn === true && window.location.hash === ''
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
    scrollRestoration:
      history === undefined &&
      (() => {
        const restores = !stays
        stays = false
        return restores
      }),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
