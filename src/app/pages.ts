import { compareSearch } from '#features/compare-municipalities/search.ts'
import { kernteamSearch } from '#features/actions/kernteam/search.ts'
import { CompareFrame, compareView } from './compare-frame.tsx'
import { lazyPage } from './lazy-page.ts'
import { EVERYONE, MEMBERS, NOTHING, OFFICIALS, pagesUnder, STAFF, VIEWERS } from './page.ts'
import * as actionReads from './reads/action-reads.ts'
import * as officialReads from './reads/official-reads.ts'
import * as publicReads from './reads/public-reads.ts'
import * as scanReads from './reads/scan-reads.ts'
import * as staffReads from './reads/staff-reads.ts'
import { root } from './root-route.tsx'
import * as searches from './searches.ts'

/** Every page: its address, whom it is for, what it reads, what draws it. */
const page = pagesUnder(root)

const scan = page(
  '/gemeente/scan/$scanId',
  [...OFFICIALS, ...STAFF],
  scanReads.scan,
  lazyPage(() => import('#features/fill-in-scan/scan-frame.tsx'), 'ScanFrame'),
)
const scanPage = pagesUnder(scan)

const compare = page('/eszl/vergelijken', STAFF, staffReads.comparison, CompareFrame, {
  search: compareSearch,
  entering: compareView.restore,
})
const comparePage = pagesUnder(compare)

/** For everyone, and for who looks along. */
const publicPages = [
  page(
    '/over',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/about/about-pages.tsx'), 'AboutPage'),
  ),
  page(
    '/privacy',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/about/about-pages.tsx'), 'PrivacyPage'),
    { search: searches.withFrench },
  ),
  page(
    '/toegankelijkheid',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/about/about-pages.tsx'), 'AccessibilityPage'),
    { search: searches.inLanguage },
  ),
  page(
    '/resultaten',
    EVERYONE,
    publicReads.results,
    lazyPage(() => import('#features/public-results/results-page.tsx'), 'ResultsPage'),
    { search: searches.results },
  ),
  page(
    '/resultaten/open-data',
    EVERYONE,
    publicReads.openData,
    lazyPage(() => import('#features/public-results/open-data-page.tsx'), 'OpenDataPage'),
  ),
  page(
    '/resultaten/scores',
    EVERYONE,
    publicReads.scores,
    lazyPage(() => import('#features/public-results/scores-page.tsx'), 'ScoresPage'),
    { search: searches.results },
  ),
  page(
    '/resultaten/$slug',
    EVERYONE,
    publicReads.municipality,
    lazyPage(
      () => import('#features/public-results/municipality-page.tsx'),
      'MunicipalityResultsPage',
    ),
    { search: searches.municipalityResults },
  ),
  page(
    '/methode',
    EVERYONE,
    publicReads.method,
    lazyPage(() => import('#features/about/method/method-page.tsx'), 'MethodPage'),
  ),
  page(
    '/methode/codeboek',
    EVERYONE,
    publicReads.codebook,
    lazyPage(() => import('#features/about/method/codebook-page.tsx'), 'CodebookPage'),
  ),
  page(
    '/inloggen',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/account/sign-in/sign-in-page.tsx'), 'SignInPage'),
    { search: searches.signIn },
  ),
  page(
    '/',
    EVERYONE,
    publicReads.start,
    lazyPage(() => import('#features/start/public-start-page.tsx'), 'PublicStartPage'),
  ),
  page(
    '/affiche/$slug',
    EVERYONE,
    publicReads.start,
    lazyPage(() => import('#features/reach-entrepreneurs/poster-page.tsx'), 'PosterPage'),
    { search: searches.poster },
  ),
  page(
    '/instellingen',
    MEMBERS,
    publicReads.settings,
    lazyPage(() => import('#features/account/mail-choice/settings-page.tsx'), 'SettingsPage'),
  ),
  page(
    '/mijn-gegevens',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/account/personal-data/my-data-page.tsx'), 'MyDataPage'),
  ),
  page(
    '/wat-werkte',
    MEMBERS,
    actionReads.whatWorked,
    lazyPage(() => import('#features/proof/what-worked/what-worked-page.tsx'), 'WhatWorkedPage'),
    { search: searches.whatWorked },
  ),
  page(
    '/kernteam/acties',
    [...STAFF, ...VIEWERS],
    actionReads.kernteam,
    lazyPage(() => import('#features/actions/kernteam/kernteam-page.tsx'), 'KernteamPage'),
    { search: kernteamSearch },
  ),
  page(
    '/meekijken',
    VIEWERS,
    staffReads.viewerComparison,
    lazyPage(
      () => import('#features/compare-municipalities/seen-by-participants/viewer-page.tsx'),
      'ViewerPage',
    ),
    { search: searches.viewerComparison },
  ),
] as const

const officialPages = [
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
    lazyPage(() => import('./official-start.tsx'), 'OfficialStart'),
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
  page(
    '/gemeente/vergelijken',
    OFFICIALS,
    officialReads.comparison,
    lazyPage(
      () => import('#features/compare-municipalities/seen-by-participants/participant-page.tsx'),
      'ParticipantPage',
    ),
    { search: searches.ownComparison },
  ),
] as const

const scanPages = [
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

const staffPages = [
  page(
    '/eszl/rapport/$gemeente',
    STAFF,
    staffReads.report,
    lazyPage(() => import('#features/report/municipality-report-page.tsx'), 'AnyReportPage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/rapport',
    STAFF,
    staffReads.regionReport,
    lazyPage(() => import('#features/report/region-report-page.tsx'), 'RegionReportPage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/rondes',
    STAFF,
    staffReads.rounds,
    lazyPage(() => import('#features/run-round/rounds-page.tsx'), 'RoundsPage'),
  ),
  page(
    '/eszl/rondes/$roundId',
    STAFF,
    staffReads.round,
    lazyPage(() => import('#features/run-round/round-page.tsx'), 'RoundPage'),
    { search: searches.round },
  ),
  page(
    '/eszl/ondernemers',
    STAFF,
    staffReads.reach,
    lazyPage(() => import('#features/reach-entrepreneurs/reach-page.tsx'), 'AnyReachPage'),
    { search: searches.ofMunicipality },
  ),
  page(
    '/eszl/opmerkingen',
    STAFF,
    staffReads.remarks,
    lazyPage(() => import('#features/review-remarks/review-page.tsx'), 'ReviewPage'),
    { search: searches.remarks },
  ),
  page(
    '/eszl',
    STAFF,
    staffReads.start,
    lazyPage(() => import('./staff-start.tsx'), 'StaffStart'),
  ),
  page(
    '/eszl/quick-wins',
    STAFF,
    staffReads.quickWins,
    lazyPage(() => import('#features/quick-wins/all-quick-wins-page.tsx'), 'AllQuickWinsPage'),
    { search: searches.anyQuickWins },
  ),
  page(
    '/eszl/quick-wins/nog-niemand',
    STAFF,
    staffReads.unshared,
    lazyPage(() => import('#features/quick-wins/share/unshared-page.tsx'), 'UnsharedPage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/acties',
    STAFF,
    actionReads.ofRegion,
    lazyPage(() => import('#features/actions/region-page.tsx'), 'RegionPage'),
    { search: searches.regionActions },
  ),
  page(
    '/eszl/acties/nieuw',
    STAFF,
    actionReads.joint,
    lazyPage(() => import('#features/actions/joint-action-page.tsx'), 'JointActionPage'),
    { search: searches.jointAction },
  ),
  page(
    '/eszl/acties/$actionId',
    STAFF,
    actionReads.one,
    lazyPage(() => import('#features/actions/action-page.tsx'), 'AnyActionPage'),
  ),
  page(
    '/eszl/bewijs',
    STAFF,
    actionReads.anyProof,
    lazyPage(() => import('#features/proof/proof-page.tsx'), 'AnyProofPage'),
    { search: searches.anyProof },
  ),
  page(
    '/eszl/bijeenkomst',
    STAFF,
    staffReads.meeting,
    lazyPage(() => import('#features/meeting/meeting-page.tsx'), 'MeetingPage'),
    { search: searches.meeting },
  ),
  page(
    '/eszl/maatregelen',
    STAFF,
    staffReads.catalogue,
    lazyPage(() => import('#features/edit-catalogue/catalogue-page.tsx'), 'CataloguePage'),
    { search: searches.catalogue },
  ),
  page(
    '/eszl/maatregelen/nakijken',
    STAFF,
    staffReads.catalogue,
    lazyPage(() => import('#features/edit-catalogue/check-page.tsx'), 'CheckPage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/maatregelen/nieuw',
    STAFF,
    staffReads.measure,
    lazyPage(() => import('#features/edit-catalogue/new-measure-page.tsx'), 'NewMeasurePage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/maatregelen/$measureId',
    STAFF,
    staffReads.measure,
    lazyPage(() => import('#features/edit-catalogue/measure-page.tsx'), 'MeasurePage'),
    { search: searches.ofRound },
  ),
  page(
    '/eszl/woorden',
    STAFF,
    staffReads.words,
    lazyPage(() => import('#features/edit-catalogue/correct-words/words-page.tsx'), 'WordsPage'),
    { search: searches.words },
  ),
] as const

const comparePages = [
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

/** All pages, those of a scan and of the comparison in their frames. */
export const pages = root.addChildren([
  ...publicPages,
  ...officialPages,
  scan.addChildren(scanPages),
  ...staffPages,
  compare.addChildren(comparePages),
])
