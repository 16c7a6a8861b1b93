import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from './lazy-page.ts'
import { ofRound } from './of-round.ts'
import { only, root } from './root-route.tsx'

/** Staff edit the catalogue of measures, and correct the words of the questionnaire. */
export const catalogueRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/maatregelen',
    beforeLoad: only('staff'),
    validateSearch: z.object({
      thema: z.string().optional().catch(undefined),
      stand: z.literal('vervallen').optional().catch(undefined),
      buiten: z.boolean().optional().catch(undefined),
      waarschuwing: z.boolean().optional().catch(undefined),
    }),
    component: lazyPage(
      () => import('#features/edit-catalogue/catalogue-page.tsx'),
      'CataloguePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/maatregelen/nakijken',
    beforeLoad: only('staff'),
    validateSearch: ofRound,
    component: lazyPage(() => import('#features/edit-catalogue/check-page.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/maatregelen/nieuw',
    beforeLoad: only('staff'),
    validateSearch: ofRound,
    component: lazyPage(
      () => import('#features/edit-catalogue/new-measure-page.tsx'),
      'NewMeasurePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/maatregelen/$measureId',
    beforeLoad: only('staff'),
    validateSearch: ofRound,
    component: lazyPage(() => import('#features/edit-catalogue/measure-page.tsx'), 'MeasurePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/woorden',
    beforeLoad: only('staff'),
    validateSearch: z.object({
      versie: z.string().optional().catch(undefined),
      deel: z.string().optional().catch(undefined),
    }),
    component: lazyPage(
      () => import('#features/edit-catalogue/correct-words/words-page.tsx'),
      'WordsPage',
    ),
  }),
] as const
