import { kernteamSearch } from '#features/actions/kernteam/search.ts'
import { readsIn } from '../going-to.ts'
import { lazyPage } from '../lazy-page.ts'
import { EVERYONE, MEMBERS, NOTHING, pagesUnder, STAFF, VIEWERS } from '../page.ts'
import { root } from '../root-route.tsx'
import * as searches from '../searches.ts'

const actionReads = readsIn(() => import('../reads/action-reads.ts'))
const publicReads = readsIn(() => import('../reads/public-reads.ts'))

const page = pagesUnder(root)

/** For everyone, and for who looks along. */
export const publicPages = [
  page(
    '/over',
    EVERYONE,
    NOTHING,
    lazyPage(() => import('#features/about/about-pages.tsx'), 'AboutPage'),
  ),
  page(
    '/concept/$readerKey',
    EVERYONE,
    publicReads.sharedDraft,
    lazyPage(() => import('../draft/pages.tsx'), 'ReaderRoute'),
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
    '/certificaat',
    EVERYONE,
    NOTHING,
    lazyPage(
      () => import('#features/check-certificate/check-certificate-page.tsx'),
      'CheckCertificatePage',
    ),
    { search: searches.certificate },
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
] as const
