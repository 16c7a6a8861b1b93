import { compareSearch } from '#features/compare-municipalities/search.ts'
import { CompareFrame, compareView, OwnCompareFrame, ViewerFrame } from '../compare-frame.tsx'
import { readsIn } from '../going-to.ts'
import { lazyPage } from '../lazy-page.ts'
import { EVERYONE, NOTHING, OFFICIALS, pagesUnder, STAFF, VIEWERS } from '../page.ts'
import { root } from '../root-route.tsx'

const officialReads = readsIn(() => import('../reads/official-reads.ts'))
const staffReads = readsIn(() => import('../reads/staff-reads.ts'))
const viewerReads = readsIn(() => import('../reads/viewer-reads.ts'))

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
    staffReads.profile,
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

const viewing = pagesUnder(root)('/meekijken', VIEWERS, viewerReads.comparison, ViewerFrame, {
  search: compareSearch,
})
const viewerPage = pagesUnder(viewing)

const ofViewers = [
  viewerPage(
    '/',
    EVERYONE,
    NOTHING,
    lazyPage(
      () => import('#features/compare-municipalities/seen-by-participants/viewer-page.tsx'),
      'ViewerPage',
    ),
  ),
  viewerPage(
    '/profiel',
    EVERYONE,
    viewerReads.publicResults,
    lazyPage(
      () => import('#features/compare-municipalities/seen-by-participants/viewer-profile-page.tsx'),
      'ViewerProfilePage',
    ),
  ),
  viewerPage(
    '/rondes',
    EVERYONE,
    viewerReads.rounds,
    lazyPage(
      () => import('#features/compare-municipalities/seen-by-participants/viewer-rounds-page.tsx'),
      'ViewerRoundsPage',
    ),
  ),
  viewerPage(
    '/beide-kanten',
    EVERYONE,
    viewerReads.publicResults,
    lazyPage(
      () =>
        import('#features/compare-municipalities/seen-by-participants/viewer-both-sides-page.tsx'),
      'ViewerBothSidesPage',
    ),
  ),
  viewerPage(
    '/rapport',
    EVERYONE,
    viewerReads.report,
    lazyPage(() => import('#features/report/viewer-report-page.tsx'), 'ViewerReportPage'),
  ),
] as const

/** Of who looks along, in a frame of their own. */
export const viewerPages = viewing.addChildren(ofViewers)

const own = pagesUnder(root)(
  '/gemeente/vergelijken',
  OFFICIALS,
  officialReads.comparison,
  OwnCompareFrame,
  { search: compareSearch },
)
const ownPage = pagesUnder(own)

const ofOfficials = [
  ownPage(
    '/',
    EVERYONE,
    NOTHING,
    lazyPage(
      () => import('#features/compare-municipalities/seen-by-participants/participant-page.tsx'),
      'ParticipantPage',
    ),
  ),
  ownPage(
    '/profiel',
    EVERYONE,
    officialReads.publicResults,
    lazyPage(
      () =>
        import('#features/compare-municipalities/seen-by-participants/participant-profile-page.tsx'),
      'ParticipantProfilePage',
    ),
  ),
] as const

/** Of a municipality beside the others, in a frame of its own. */
export const ownComparePages = own.addChildren(ofOfficials)
