import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './lazy-page.ts'
import { ofRound } from './of-round.ts'
import { only, root } from './root-route.tsx'

/** Reports, and how their numbers come about; the last for everyone. */
export const reportRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/gemeente/rapport',
    beforeLoad: only('coordinator', 'colleague'),
    validateSearch: ofRound,
    component: lazyPage(
      () => import('#features/report/municipality-report-page.tsx'),
      'OwnReportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/rapport/$gemeente',
    beforeLoad: only('staff'),
    validateSearch: ofRound,
    component: lazyPage(
      () => import('#features/report/municipality-report-page.tsx'),
      'AnyReportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/rapport',
    beforeLoad: only('staff'),
    validateSearch: ofRound,
    component: lazyPage(
      () => import('#features/report/region-report-page.tsx'),
      'RegionReportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/methode',
    component: lazyPage(() => import('#features/about/method/method-page.tsx'), 'MethodPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/methode/codeboek',
    component: lazyPage(() => import('#features/about/method/codebook-page.tsx'), 'CodebookPage'),
  }),
] as const
