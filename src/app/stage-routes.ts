import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from './lazy-page.ts'
import { only, root } from './root-route.tsx'

/** What participants and viewers see of each other, and the meeting about it. */
export const stageRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/gemeente/vergelijken',
    beforeLoad: only('coordinator', 'colleague'),
    validateSearch: z.object({
      ronde: z.string().optional().catch(undefined),
      thema: z.string().optional().catch(undefined),
    }),
    component: lazyPage(
      () => import('#features/compare-municipalities/seen-by-participants/participant-page.tsx'),
      'ParticipantPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meekijken',
    beforeLoad: only('viewer'),
    validateSearch: z.object({
      ronde: z.string().optional().catch(undefined),
      route: z.enum(['volledig', 'snel']).optional().catch(undefined),
      thema: z.string().optional().catch(undefined),
    }),
    component: lazyPage(
      () => import('#features/compare-municipalities/seen-by-participants/viewer-page.tsx'),
      'ViewerPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/bijeenkomst',
    beforeLoad: only('staff'),
    validateSearch: z.object({
      ronde: z.string().optional().catch(undefined),
      thema: z.string().optional().catch(undefined),
      stap: z.enum(['spreiding', 'namen', 'quick-wins']).optional().catch(undefined),
    }),
    component: lazyPage(() => import('#features/meeting/meeting-page.tsx'), 'MeetingPage'),
  }),
] as const
