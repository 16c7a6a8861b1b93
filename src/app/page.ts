import type { QueryClient } from '@tanstack/react-query'
import {
  createRoute,
  redirect,
  type AnyRoute,
  type AnyValidator,
  type Constrain,
  type DefaultValidator,
  type RouteComponent,
} from '@tanstack/react-router'
import type { Role } from '#domain/access/member.ts'
import { personOnDevice, sessionQueries } from '#data/session.ts'
import { startPage } from '#features/account/sign-in/start-page.ts'
import { NotFoundPage } from './fallback-pages.tsx'
import { goingTo, type Load } from './going-to.ts'
import type { Entering } from './last-view.ts'
import type { Context } from './root-route.tsx'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Whom the page is for, null for everyone; within a frame also whom the frame is for. */
    roles?: readonly Role[] | null
    /** Fetches what draws the page and what asks for what it reads. */
    fetchCode?: () => void
  }
}

/** Whom a page is for. */
export const EVERYONE = null
export const OFFICIALS = ['coordinator', 'colleague'] as const
export const STAFF = ['staff'] as const
export const VIEWERS = ['viewer'] as const
export const MEMBERS = [...OFFICIALS, ...STAFF, ...VIEWERS] as const

/** Of a page that reads nothing, or what the page around it reads. */
export const NOTHING = () => undefined

type More<Search> = {
  /** The filters in the address. */
  search?: Constrain<Search, AnyValidator, DefaultValidator>
  /** On the way in, after the roles. */
  entering?: (entering: Entering) => void
}

/** Makes the pages under a route: each with its address, whom it is for, what it reads and what draws it. */
export function pagesUnder<Parent extends AnyRoute>(parent: Parent) {
  return <const Path extends string, const Search = undefined>(
    path: Path,
    roles: readonly Role[] | null,
    load: Load,
    component: RouteComponent,
    { search, entering }: More<Search> = {},
  ) =>
    createRoute({
      getParentRoute: () => parent,
      path,
      // Told to navigation.test.ts, and to the page around it.
      staticData: { roles, fetchCode: () => fetchCode(component, load) },
      validateSearch: search,
      beforeLoad: async ({ context, location, cause, search, matches }) => {
        if (roles) {
          // While is asked who comes: on a slow line that takes as long as the code.
          if (personOnDevice() !== null)
            for (const { staticData } of matches) staticData.fetchCode?.()
          await letIn(roles, clientOf(context), location.href)
        }
        entering?.({ cause, search: search as object, location })
      },
      loader: ({ context, params, location, preload }) => {
        // Pointing at a link fetches code only.
        if (!preload) goingTo(clientOf(context), params, location.search, load)
      },
      component,
      // Where a page itself says so: the default of the router is for addresses it does not know.
      notFoundComponent: NotFoundPage,
    })
}

function fetchCode({ preload }: RouteComponent, { fetch }: Load): void {
  for (const get of [preload, fetch]) void get?.()?.catch(() => undefined)
}

/** Every route stands under the root, which has it. */
const clientOf = (context: unknown) => (context as Context).queryClient

/** Lets in members with one of these roles; others go to their own start page, strangers sign in first. */
async function letIn(
  roles: readonly Role[],
  queryClient: QueryClient,
  href: string,
): Promise<void> {
  const { member } = await queryClient.ensureQueryData(sessionQueries.current())
  if (member && roles.includes(member.role)) return
  // Throwing is the router's own way of leaving.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw member
    ? redirect({ to: startPage(member) })
    : redirect({ to: '/inloggen', search: { naar: href } })
}
