import { createRoute } from '@tanstack/react-router'
import { compareSearch } from '#features/compare-municipalities/search.ts'
import { CompareFrame, compareView } from './compare-frame.tsx'
import { lazyPage } from './lazy-page.ts'
import { only, root } from './root-route.tsx'

const compare = createRoute({
  getParentRoute: () => root,
  path: '/eszl/vergelijken',
  beforeLoad: async (entering) => {
    await only('staff')(entering)
    compareView.restore(entering)
  },
  validateSearch: compareSearch,
  component: CompareFrame,
})

const comparePages = [
  createRoute({
    getParentRoute: () => compare,
    path: '/',
    component: lazyPage(
      () => import('#features/compare-municipalities/compare-page.tsx'),
      'ComparePage',
    ),
  }),
  createRoute({
    getParentRoute: () => compare,
    path: '/profiel',
    component: lazyPage(
      () => import('#features/compare-municipalities/profile-page.tsx'),
      'ProfilePage',
    ),
  }),
  createRoute({
    getParentRoute: () => compare,
    path: '/rondes',
    component: lazyPage(
      () => import('#features/compare-municipalities/rounds/rounds-page.tsx'),
      'RoundsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => compare,
    path: '/beide-kanten',
    component: lazyPage(
      () => import('#features/compare-municipalities/both-sides/both-sides-page.tsx'),
      'BothSidesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => compare,
    path: '/samen',
    component: lazyPage(
      () => import('#features/compare-municipalities/together/together-page.tsx'),
      'TogetherPage',
    ),
  }),
] as const

/** The comparison by staff: its pages share their filters. */
export const compareRoutes = compare.addChildren(comparePages)
