import { root } from '../root-route.tsx'
import { comparePages, ownComparePages, viewerPages } from './compare-pages.ts'
import { officialPages } from './official-pages.ts'
import { publicPages } from './public-pages.ts'
import { scanPages } from './scan-pages.ts'
import { staffPages } from './staff-pages.ts'

/** Every page: its address, whom it is for, what it reads, what draws it. */
export const pages = root.addChildren([
  ...publicPages,
  ...officialPages,
  scanPages,
  ...staffPages,
  comparePages,
  viewerPages,
  ownComparePages,
])
