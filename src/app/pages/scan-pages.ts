import { readsIn } from '../going-to.ts'
import { lazyPage } from '../lazy-page.ts'
import { EVERYONE, NOTHING, OFFICIALS, pagesUnder, STAFF } from '../page.ts'
import { root } from '../root-route.tsx'

const scanReads = readsIn(() => import('../reads/scan-reads.ts'))

const scan = pagesUnder(root)(
  '/gemeente/scan/$scanId',
  [...OFFICIALS, ...STAFF],
  scanReads.scan,
  lazyPage(() => import('#features/fill-in-scan/scan-frame.tsx'), 'ScanFrame'),
)
const scanPage = pagesUnder(scan)

// Not within `addChildren`: what that expects would make every search `any`.
const children = [
  scanPage(
    '/',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/fill-in-scan/overview/overview-page.tsx'), 'OverviewPage'),
  ),
  scanPage(
    '/thema/$themeId',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/fill-in-scan/answering/theme-page.tsx'), 'ThemePage'),
  ),
  scanPage(
    '/verdelen',
    EVERYONE,
    scanReads.divide,
    lazyPage(() => import('#features/fill-in-scan/divide/divide-page.tsx'), 'DividePage'),
  ),
  scanPage(
    '/vorige-ronde',
    EVERYONE,
    scanReads.lastRound,
    lazyPage(
      () => import('#features/fill-in-scan/last-round/last-round-page.tsx'),
      'LastRoundPage',
    ),
  ),
  scanPage(
    '/nakijken',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/fill-in-scan/reviewing/review-page.tsx'), 'ReviewPage'),
  ),
  scanPage(
    '/tekenen',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/fill-in-scan/hand-in/sign-page.tsx'), 'SignPage'),
  ),
  scanPage(
    '/ondertekening',
    EVERYONE,
    scanReads.certificate,
    lazyPage(
      () => import('#features/fill-in-scan/hand-in/certificate-page.tsx'),
      'CertificatePage',
    ),
  ),
  scanPage(
    '/uitkomst',
    EVERYONE,
    scanReads.result,
    lazyPage(() => import('#features/fill-in-scan/own-result/result-page.tsx'), 'ResultPage'),
  ),
] as const

/** Of one scan, in its frame. */
export const scanPages = scan.addChildren(children)
