import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from './lazy-page.ts'
import { ofRound } from './of-round.ts'
import { only, root } from './root-route.tsx'

/** Ids of measures with commas between them, so that what is tried out can be sent to a colleague. */
const tickedMeasures = z
  .string()
  .regex(/^[a-z0-9,-]{1,2000}$/)
  .optional()
  .catch(undefined)

const newestQuickWins = createRoute({
  getParentRoute: () => root,
  path: '/gemeente/quick-wins',
  beforeLoad: only('coordinator', 'colleague'),
  component: lazyPage(
    () => import('#features/quick-wins/newest-quick-wins-page.tsx'),
    'NewestQuickWinsPage',
  ),
})

const ownQuickWins = createRoute({
  getParentRoute: () => root,
  path: '/gemeente/quick-wins/$scanId',
  beforeLoad: only('coordinator', 'colleague'),
  validateSearch: z.object({ stel: tickedMeasures }),
  component: lazyPage(
    () => import('#features/quick-wins/own-quick-wins-page.tsx'),
    'OwnQuickWinsPage',
  ),
})

const allQuickWins = createRoute({
  getParentRoute: () => root,
  path: '/eszl/quick-wins',
  beforeLoad: only('staff'),
  validateSearch: z.object({
    gemeente: z.string().optional().catch(undefined),
    ronde: z.string().optional().catch(undefined),
    stel: tickedMeasures,
  }),
  component: lazyPage(
    () => import('#features/quick-wins/all-quick-wins-page.tsx'),
    'AllQuickWinsPage',
  ),
})

const unshared = createRoute({
  getParentRoute: () => root,
  path: '/eszl/quick-wins/nog-niemand',
  beforeLoad: only('staff'),
  validateSearch: ofRound,
  component: lazyPage(() => import('#features/quick-wins/share/unshared-page.tsx'), 'UnsharedPage'),
})

const sharing = createRoute({
  getParentRoute: () => root,
  path: '/gemeente/delen',
  beforeLoad: only('coordinator', 'colleague'),
  component: lazyPage(() => import('#features/quick-wins/share/sharing-page.tsx'), 'SharingPage'),
})

export const quickWinRoutes = [
  newestQuickWins,
  ownQuickWins,
  allQuickWins,
  unshared,
  sharing,
] as const
