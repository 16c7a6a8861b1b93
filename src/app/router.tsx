import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter } from '@tanstack/react-router'
import { z } from 'zod'
import { SCAN_STATES } from '#domain/scan.ts'
import { aboutRoutes } from './about-routes.ts'
import { catalogueRoutes } from './catalogue-routes.ts'
import { actionRoutes } from './action-routes.ts'
import { compareRoutes } from './compare-routes.ts'
import { ErrorPage, LoadingPage, NotFoundPage } from './fallback-pages.tsx'
import { lazyPage } from './lazy-page.ts'
import { ofRound } from './of-round.ts'
import { quickWinRoutes } from './quick-win-routes.ts'
import { proofRoutes } from './proof-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { resultRoutes } from './result-routes.ts'
import { only, root } from './root-route.tsx'
import { stageRoutes } from './stage-routes.ts'

/** Only addresses of our own, so that a link cannot lead elsewhere after signing in. */
const ownAddress = z.string().regex(/^\/(?![/\\])/)

/** In the link of the mail; a plus sign reads as a space there. */
const emailAddress = z
  .string()
  .transform((text) => text.replaceAll(' ', '+'))
  .pipe(z.email())

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/inloggen',
  validateSearch: z.object({
    naar: ownAddress.optional().catch(undefined),
    adres: emailAddress.optional().catch(undefined),
  }),
  component: lazyPage(() => import('#features/account/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const scan = createRoute({
  getParentRoute: () => root,
  path: '/gemeente/scan/$scanId',
  beforeLoad: only('coordinator', 'colleague', 'staff'),
  component: lazyPage(() => import('#features/fill-in-scan/scan-frame.tsx'), 'ScanFrame'),
})

const scanPages = [
  createRoute({
    getParentRoute: () => scan,
    path: '/',
    component: lazyPage(
      () => import('#features/fill-in-scan/overview/overview-page.tsx'),
      'OverviewPage',
    ),
  }),
  createRoute({
    getParentRoute: () => scan,
    path: '/thema/$themeId',
    component: lazyPage(
      () => import('#features/fill-in-scan/answering/theme-page.tsx'),
      'ThemePage',
    ),
  }),
  createRoute({
    getParentRoute: () => scan,
    path: '/vorige-ronde',
    component: lazyPage(
      () => import('#features/fill-in-scan/last-round/last-round-page.tsx'),
      'LastRoundPage',
    ),
  }),
  createRoute({
    getParentRoute: () => scan,
    path: '/nakijken',
    component: lazyPage(
      () => import('#features/fill-in-scan/reviewing/review-page.tsx'),
      'ReviewPage',
    ),
  }),
  createRoute({
    getParentRoute: () => scan,
    path: '/tekenen',
    component: lazyPage(() => import('#features/fill-in-scan/hand-in/sign-page.tsx'), 'SignPage'),
  }),
  createRoute({
    getParentRoute: () => scan,
    path: '/ondertekening',
    component: lazyPage(
      () => import('#features/fill-in-scan/hand-in/certificate-page.tsx'),
      'CertificatePage',
    ),
  }),
  createRoute({
    getParentRoute: () => scan,
    path: '/uitkomst',
    component: lazyPage(
      () => import('#features/fill-in-scan/own-result/result-page.tsx'),
      'ResultPage',
    ),
  }),
] as const

const paperSearch = z.object({ versie: z.enum(['volledig', 'snel']).optional().catch(undefined) })

const onPaper = [
  createRoute({
    getParentRoute: () => root,
    path: '/gemeente/vragenlijst',
    beforeLoad: only('coordinator', 'colleague', 'staff'),
    validateSearch: paperSearch,
    component: lazyPage(
      () => import('#features/scan-on-paper/print/blank-paper-page.tsx'),
      'BlankPaperPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/gemeente/scan/$scanId/papier',
    beforeLoad: only('coordinator', 'colleague', 'staff'),
    validateSearch: paperSearch,
    component: lazyPage(
      () => import('#features/scan-on-paper/print/scan-paper-page.tsx'),
      'ScanPaperPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/gemeente/scan/$scanId/excel',
    beforeLoad: only('coordinator', 'colleague', 'staff'),
    component: lazyPage(() => import('#features/scan-on-paper/excel/excel-page.tsx'), 'ExcelPage'),
  }),
] as const

const rounds = createRoute({
  getParentRoute: () => root,
  path: '/eszl/rondes',
  beforeLoad: only('staff'),
  component: lazyPage(() => import('#features/run-round/rounds-page.tsx'), 'RoundsPage'),
})

const round = createRoute({
  getParentRoute: () => root,
  path: '/eszl/rondes/$roundId',
  beforeLoad: only('staff'),
  validateSearch: z.object({
    stand: z.enum(SCAN_STATES).optional().catch(undefined),
    deelregio: z.string().optional().catch(undefined),
    zoek: z.string().optional().catch(undefined),
    volgorde: z.enum(['voortgang', 'wijziging', 'reacties']).optional().catch(undefined),
  }),
  component: lazyPage(() => import('#features/run-round/round-page.tsx'), 'RoundPage'),
})

const publicStart = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyPage(() => import('#features/start/public-start-page.tsx'), 'PublicStartPage'),
})

const officialStart = createRoute({
  getParentRoute: () => root,
  path: '/gemeente',
  beforeLoad: only('coordinator', 'colleague'),
  component: lazyPage(() => import('./official-start.tsx'), 'OfficialStart'),
})

const colleagues = createRoute({
  getParentRoute: () => root,
  path: '/gemeente/collegas',
  beforeLoad: only('coordinator', 'colleague'),
  component: lazyPage(() => import('#features/colleagues/colleagues-page.tsx'), 'ColleaguesPage'),
})

const ownReach = createRoute({
  getParentRoute: () => root,
  path: '/gemeente/ondernemers',
  beforeLoad: only('coordinator', 'colleague'),
  validateSearch: ofRound,
  component: lazyPage(() => import('#features/reach-entrepreneurs/reach-page.tsx'), 'OwnReachPage'),
})

const anyReach = createRoute({
  getParentRoute: () => root,
  path: '/eszl/ondernemers',
  beforeLoad: only('staff'),
  validateSearch: ofRound.extend({ gemeente: z.string().optional().catch(undefined) }),
  component: lazyPage(() => import('#features/reach-entrepreneurs/reach-page.tsx'), 'AnyReachPage'),
})

const remarks = createRoute({
  getParentRoute: () => root,
  path: '/eszl/opmerkingen',
  beforeLoad: only('staff'),
  validateSearch: ofRound.extend({
    stand: z.enum(['waiting', 'released', 'hidden']).optional().catch(undefined),
    gemeente: z.string().optional().catch(undefined),
  }),
  component: lazyPage(() => import('#features/review-remarks/review-page.tsx'), 'ReviewPage'),
})

/** On paper it holds nothing that is not public. */
const poster = createRoute({
  getParentRoute: () => root,
  path: '/affiche/$slug',
  validateSearch: z.object({
    taal: z.enum(['nl', 'en', 'de']).optional().catch(undefined),
    formaat: z.enum(['a4', 'a6']).optional().catch(undefined),
  }),
  component: lazyPage(() => import('#features/reach-entrepreneurs/poster-page.tsx'), 'PosterPage'),
})

const staffStart = createRoute({
  getParentRoute: () => root,
  path: '/eszl',
  beforeLoad: only('staff'),
  component: lazyPage(() => import('./staff-start.tsx'), 'StaffStart'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/instellingen',
  beforeLoad: only('staff', 'coordinator', 'colleague', 'viewer'),
  component: lazyPage(
    () => import('#features/account/mail-choice/settings-page.tsx'),
    'SettingsPage',
  ),
})

const myData = createRoute({
  getParentRoute: () => root,
  path: '/mijn-gegevens',
  component: lazyPage(
    () => import('#features/account/personal-data/my-data-page.tsx'),
    'MyDataPage',
  ),
})

const routeTree = root.addChildren([
  myData,
  publicStart,
  signIn,
  officialStart,
  colleagues,
  ownReach,
  anyReach,
  remarks,
  poster,
  ...stageRoutes,
  staffStart,
  rounds,
  round,
  compareRoutes,
  scan.addChildren(scanPages),
  ...onPaper,
  ...quickWinRoutes,
  ...catalogueRoutes,
  ...actionRoutes,
  ...proofRoutes,
  ...reportRoutes,
  ...resultRoutes,
  settings,
  ...aboutRoutes,
])

/** The addresses of the program and who may come there. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
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
