// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import type { AnyRoute } from '@tanstack/react-router'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Role } from '#domain/access/member.ts'
import { currentGroup, currentPage } from './current-group.ts'
import { groupsOf } from './destinations.messages.ts'

vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')

const ROLES: readonly Role[] = ['staff', 'coordinator', 'colleague', 'viewer']

let routes: Record<string, AnyRoute>
let pagesFor: (member: { role: Role }) => readonly { href: string }[]

beforeAll(async () => {
  const { makeRouter } = await import('../router.tsx')
  routes = makeRouter(new QueryClient()).routesByPath
  ;({ pagesFor } = await import('../search/use-findables.ts'))
})

/** Whether a page lets this role in: it, and every frame that it stands in. */
function letsIn(route: AnyRoute, role: Role): boolean {
  const roles = (route.options.staticData as { roles?: readonly Role[] | null } | undefined)?.roles
  if (roles && !roles.includes(role)) return false
  const parent = route.parentRoute as AnyRoute | undefined
  return parent === undefined || letsIn(parent, role)
}

/** Who is in has no need of it. */
const LEFT_OUT = ['/inloggen']

describe.each(ROLES)('%s', (role) => {
  test('finds every page that needs no choice first, in the menu or by searching, and no other', () => {
    const open = Object.entries(routes)
      .filter(([path, route]) => !path.includes('$') && letsIn(route, role))
      .map(([path]) => path)
      .filter((path) => !LEFT_OUT.includes(path))
    const found = pagesFor({ role }).map(({ href }) => href)
    expect(open.length).toBeGreaterThan(15)
    expect([...found].sort()).toEqual(open.sort())
  })

  test('has a menu of few groups of few pages, each with a name of its own', () => {
    const groups = groupsOf(role)
    expect(groups.length).toBeLessThanOrEqual(5)
    for (const { label, pages } of groups) {
      const shown = pages.filter(({ within }) => !within)
      expect([label, shown.length <= 9]).toEqual([label, true])
    }
    const labels = groups.flatMap(({ pages }) => pages.map(({ label }) => label))
    expect(labels.filter((label, place) => labels.indexOf(label) !== place)).toEqual([])
  })
})

describe('the page of the menu that an address belongs to', () => {
  const staff = groupsOf('staff')
  test.each<[string, string | null, string]>([
    ['/eszl', '/eszl', 'Ronde'],
    ['/eszl/rondes/123', '/eszl/rondes', 'Ronde'],
    ['/eszl/acties/nieuw', '/eszl/acties/nieuw', 'Verbeteren'],
    ['/eszl/rapport/GM0935', '/eszl/rapport', 'Uitkomsten'],
    ['/gemeente/scan/123', null, 'Ronde'],
    ['/privacy', null, 'Ronde'],
  ])('%s, for staff', (address, page, group) => {
    expect(currentPage(staff, address)).toBe(page)
    expect(currentGroup(staff, address)?.label).toBe(group)
  })
  test('a page of the own scan has a line of its own', () => {
    const official = groupsOf('coordinator')
    expect(currentPage(official, '/gemeente/scan/123/verdelen')).toBe('/gemeente/verdelen')
    expect(currentPage(official, '/gemeente/scan/123/nakijken')).toBe('/gemeente/scan')
  })
})
