import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { SPLITS } from '#domain/rating/public-result.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.tsx'

const language = z.enum(['nl', 'en', 'de']).optional().catch(undefined)

/** What entrepreneurs said and what municipalities score, for everyone. */
export const resultRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/resultaten',
    validateSearch: z.object({
      ronde: z.string().optional().catch(undefined),
      taal: language,
    }),
    component: lazyPage(() => import('#features/public-results/results-page.tsx'), 'ResultsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/resultaten/open-data',
    component: lazyPage(
      () => import('#features/public-results/open-data-page.tsx'),
      'OpenDataPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/resultaten/scores',
    validateSearch: z.object({
      ronde: z.string().optional().catch(undefined),
      taal: language,
    }),
    component: lazyPage(() => import('#features/public-results/scores-page.tsx'), 'ScoresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/resultaten/$slug',
    validateSearch: z.object({
      ronde: z.string().optional().catch(undefined),
      taal: language,
      verdeling: z.enum(SPLITS).optional().catch(undefined),
    }),
    component: lazyPage(
      () => import('#features/public-results/municipality-page.tsx'),
      'MunicipalityResultsPage',
    ),
  }),
] as const
