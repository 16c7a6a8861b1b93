import { readsIn } from '../going-to.ts'
import { lazyPage } from '../lazy-page.ts'
import { OFFICIALS, pagesUnder, STAFF } from '../page.ts'
import { root } from '../root-route.tsx'
import * as searches from '../searches.ts'

const actionReads = readsIn(() => import('../reads/action-reads.ts'))
const officialReads = readsIn(() => import('../reads/official-reads.ts'))
const scanReads = readsIn(() => import('../reads/scan-reads.ts'))

const page = pagesUnder(root)

/** Of the own municipality; those of a scan stand apart. */
export const officialPages = [
  page(
    '/gemeente/rapport',
    OFFICIALS,
    officialReads.report,
    lazyPage(() => import('#features/report/municipality-report-page.tsx'), 'OwnReportPage'),
    { search: searches.ofRound },
  ),
  page(
    '/gemeente/vragenlijst',
    [...OFFICIALS, ...STAFF],
    scanReads.blankPaper,
    lazyPage(() => import('#features/scan-on-paper/print/blank-paper-page.tsx'), 'BlankPaperPage'),
    { search: searches.paper },
  ),
  page(
    '/gemeente/scan/$scanId/papier',
    [...OFFICIALS, ...STAFF],
    scanReads.paper,
    lazyPage(() => import('#features/scan-on-paper/print/scan-paper-page.tsx'), 'ScanPaperPage'),
    { search: searches.paper },
  ),
  page(
    '/gemeente/scan/$scanId/excel',
    [...OFFICIALS, ...STAFF],
    scanReads.paper,
    lazyPage(() => import('#features/scan-on-paper/excel/excel-page.tsx'), 'ExcelPage'),
  ),
  page(
    '/gemeente',
    OFFICIALS,
    officialReads.start,
    lazyPage(() => import('../official-start.tsx'), 'OfficialStart'),
  ),
  page(
    '/gemeente/scan',
    OFFICIALS,
    officialReads.newestScan,
    lazyPage(() => import('#features/start/newest-scan-page.tsx'), 'NewestScanPage'),
  ),
  page(
    '/gemeente/verdelen',
    OFFICIALS,
    officialReads.newestScan,
    lazyPage(() => import('#features/start/newest-scan-page.tsx'), 'NewestDivisionPage'),
  ),
  page(
    '/gemeente/overleg',
    OFFICIALS,
    officialReads.discussions,
    lazyPage(() => import('#features/discuss/own-discussions-page.tsx'), 'OwnDiscussionsPage'),
  ),
  page(
    '/gemeente/collegas',
    OFFICIALS,
    officialReads.colleagues,
    lazyPage(() => import('#features/colleagues/colleagues-page.tsx'), 'ColleaguesPage'),
  ),
  page(
    '/gemeente/ondernemers',
    OFFICIALS,
    officialReads.reach,
    lazyPage(() => import('#features/reach-entrepreneurs/reach-page.tsx'), 'OwnReachPage'),
    { search: searches.ofRound },
  ),
  page(
    '/gemeente/ondernemers/over-tijd',
    OFFICIALS,
    officialReads.overTime,
    lazyPage(
      () => import('#features/satisfaction-over-time/own-over-time-page.tsx'),
      'OwnOverTimePage',
    ),
  ),
  page(
    '/gemeente/quick-wins',
    OFFICIALS,
    officialReads.newestQuickWins,
    lazyPage(
      () => import('#features/quick-wins/newest-quick-wins-page.tsx'),
      'NewestQuickWinsPage',
    ),
  ),
  page(
    '/gemeente/quick-wins/$scanId',
    OFFICIALS,
    officialReads.quickWins,
    lazyPage(() => import('#features/quick-wins/own-quick-wins-page.tsx'), 'OwnQuickWinsPage'),
    { search: searches.whatIf },
  ),
  page(
    '/gemeente/delen',
    OFFICIALS,
    officialReads.sharing,
    lazyPage(() => import('#features/quick-wins/share/sharing-page.tsx'), 'SharingPage'),
  ),
  page(
    '/gemeente/acties',
    OFFICIALS,
    actionReads.board,
    lazyPage(() => import('#features/actions/board-page.tsx'), 'BoardPage'),
    { search: searches.board },
  ),
  page(
    '/gemeente/acties/nieuw',
    OFFICIALS,
    actionReads.make,
    lazyPage(() => import('#features/actions/new-action-page.tsx'), 'NewActionPage'),
    { search: searches.newAction },
  ),
  page(
    '/gemeente/acties/$actionId',
    OFFICIALS,
    actionReads.one,
    lazyPage(() => import('#features/actions/action-page.tsx'), 'OwnActionPage'),
  ),
  page(
    '/gemeente/bewijs',
    OFFICIALS,
    actionReads.ownProof,
    lazyPage(() => import('#features/proof/proof-page.tsx'), 'OwnProofPage'),
    { search: searches.ownProof },
  ),
] as const
