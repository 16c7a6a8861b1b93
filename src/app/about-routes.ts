import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.tsx'

/** Entrepreneurs come here from the rating page, in their language. */
const validateSearch = z.object({ taal: z.enum(['nl', 'en', 'de']).optional().catch(undefined) })
const withFrench = z.object({ taal: z.enum(['nl', 'en', 'de', 'fr']).optional().catch(undefined) })

/** About the product itself, for everyone. */
export const aboutRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/over',
    component: lazyPage(() => import('#features/about/about-pages.tsx'), 'AboutPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/privacy',
    validateSearch: withFrench,
    component: lazyPage(() => import('#features/about/about-pages.tsx'), 'PrivacyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/toegankelijkheid',
    validateSearch,
    component: lazyPage(() => import('#features/about/about-pages.tsx'), 'AccessibilityPage'),
  }),
] as const
