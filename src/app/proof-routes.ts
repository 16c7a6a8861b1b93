import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { kernteamSearch } from '#features/actions/kernteam/search.ts'
import { lazyPage } from './lazy-page.ts'
import { only, root } from './root-route.tsx'

const text = z.string().optional().catch(undefined)

/** What actions led to: of one municipality, in the region, and for the kernteam. */
export const proofRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/gemeente/bewijs',
    beforeLoad: only('coordinator', 'colleague'),
    validateSearch: z.object({ actie: text }),
    component: lazyPage(() => import('#features/proof/proof-page.tsx'), 'OwnProofPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/eszl/bewijs',
    beforeLoad: only('staff'),
    validateSearch: z.object({ gemeente: text, actie: text }),
    component: lazyPage(() => import('#features/proof/proof-page.tsx'), 'AnyProofPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/wat-werkte',
    beforeLoad: only('coordinator', 'colleague', 'staff', 'viewer'),
    validateSearch: z.object({ thema: text, zoek: text }),
    component: lazyPage(
      () => import('#features/proof/what-worked/what-worked-page.tsx'),
      'WhatWorkedPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/kernteam/acties',
    beforeLoad: only('staff', 'viewer'),
    validateSearch: kernteamSearch,
    component: lazyPage(
      () => import('#features/actions/kernteam/kernteam-page.tsx'),
      'KernteamPage',
    ),
  }),
] as const
