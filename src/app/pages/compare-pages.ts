import { compareSearch } from '#features/compare-municipalities/search.ts'
import { CompareFrame, compareView } from '../compare-frame.tsx'
import { lazyPage } from '../lazy-page.ts'
import { EVERYONE, NOTHING, pagesUnder, STAFF } from '../page.ts'
import * as staffReads from '../reads/staff-reads.ts'
import { root } from '../root-route.tsx'

const compare = pagesUnder(root)('/eszl/vergelijken', STAFF, staffReads.comparison, CompareFrame, {
  search: compareSearch,
  entering: compareView.restore,
})
const comparePage = pagesUnder(compare)

// Not within `addChildren`: what that expects would make every search `any`.
const children = [
  comparePage(
    '/',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/compare-municipalities/compare-page.tsx'), 'ComparePage'),
  ),
  comparePage(
    '/profiel',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/compare-municipalities/profile-page.tsx'), 'ProfilePage'),
  ),
  comparePage(
    '/rondes',
    EVERYONE,
    staffReads.twoRounds,
    lazyPage(() => import('#features/compare-municipalities/rounds/rounds-page.tsx'), 'RoundsPage'),
  ),
  comparePage(
    '/beide-kanten',
    EVERYONE,
    staffReads.bothSides,
    lazyPage(
      () => import('#features/compare-municipalities/both-sides/both-sides-page.tsx'),
      'BothSidesPage',
    ),
  ),
  comparePage(
    '/samen',
    EVERYONE,
    staffReads.together,
    lazyPage(
      () => import('#features/compare-municipalities/together/together-page.tsx'),
      'TogetherPage',
    ),
  ),
] as const

/** Of the comparison, in its frame. */
export const comparePages = compare.addChildren(children)
