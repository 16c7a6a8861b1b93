import type { Group } from './destinations.messages.ts'

/** Whether an address is of this page, or of something below it. */
const isUnder = (address: string, page: string) =>
  address === page || address.startsWith(page === '/' ? page : `${page}/`)

/**
 * The page of the menu that an address belongs to: the one with the longest address above it. `null` where
 * it is none of them, as with a page for everyone.
 */
export function currentPage(groups: readonly Group[], address: string): string | null {
  // A page of a scan that has a line of its own in the menu.
  const at = address.replace(/^\/gemeente\/scan\/[^/]+\/verdelen$/, '/gemeente/verdelen')
  const above = groups
    .flatMap(({ pages }) => pages.map(({ to }) => to as string))
    .filter((to) => isUnder(at, to))
    .sort((a, b) => b.length - a.length)
  return above[0] ?? null
}

/** The group of which the pages are shown: that of the page, or else the first. */
export function currentGroup(groups: readonly Group[], address: string): Group | undefined {
  const page = currentPage(groups, address)
  return groups.find(({ pages }) => pages.some(({ to }) => to === page)) ?? groups[0]
}
