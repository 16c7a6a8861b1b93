import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ACTION_STATUSES } from '#domain/action.ts'
import { lazyPage } from './lazy-page.ts'
import { only, root } from './root-route.tsx'

const word = z.string().optional().catch(undefined)

/** What municipalities do about their quick wins. */
export const actionRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/gemeente/acties',
    beforeLoad: only('coordinator', 'colleague'),
    validateSearch: z.object({ van: z.literal('mij').optional().catch(undefined) }),
    component: lazyPage(() => import('#features/actions/board-page.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/gemeente/acties/nieuw',
    beforeLoad: only('coordinator', 'colleague'),
    validateSearch: z.object({ ronde: word, maatregel: word }),
    component: lazyPage(() => import('#features/actions/new-action-page.tsx'), 'NewActionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/gemeente/acties/$actionId',
    beforeLoad: only('coordinator', 'colleague'),
    component: lazyPage(() => import('#features/actions/action-page.tsx'), 'OwnActionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/acties',
    beforeLoad: only('staff'),
    validateSearch: z.object({
      gemeente: word,
      stand: z.enum(ACTION_STATUSES).optional().catch(undefined),
      telaat: z.boolean().optional().catch(undefined),
      maatregel: word,
    }),
    component: lazyPage(() => import('#features/actions/region-page.tsx'), 'RegionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/acties/nieuw',
    beforeLoad: only('staff'),
    validateSearch: z.object({
      ronde: word,
      maatregel: word,
      gemeenten: z.array(z.string()).optional().catch(undefined),
    }),
    component: lazyPage(() => import('#features/actions/joint-action-page.tsx'), 'JointActionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/acties/$actionId',
    beforeLoad: only('staff'),
    component: lazyPage(() => import('#features/actions/action-page.tsx'), 'AnyActionPage'),
  }),
] as const
