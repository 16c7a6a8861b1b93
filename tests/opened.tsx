import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { act, Suspense, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { memberQueries } from '#data/members.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { KeptTextsContext } from '#ui/form/kept.tsx'

// What a browser does and jsdom does not.
Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
Object.assign(Element.prototype, { scrollIntoView: () => undefined })
window.scrollTo = () => undefined

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Where somebody writes a text. */
export const TEXT = 'input:not([type]), input[type=text], textarea'

export type Opened = {
  place: HTMLElement
  /** The first of these fields. */
  field: (selector?: string) => Field | undefined
  /** Types in the first of these fields, or chooses there. */
  fill: (value: string, selector?: string) => void
  press: (selector: string) => Promise<void>
  /** The browser’s way back. */
  back: () => Promise<void>
  close: () => void
}

export type Around = {
  /** Texts that are kept on this device, by place. */
  device?: Map<string, string>
  /** What the server said, by key of the question. */
  known?: readonly (readonly [key: readonly unknown[], data: unknown])[]
  /** The route of a page. */
  path?: string
  /** What stands behind it in the address. */
  search?: string
}

/** A form, or another part of a page, as it opens on what this device has. */
export async function open(
  element: ReactNode,
  { device = new Map(), known = [], path = '/', search = '' }: Around = {},
): Promise<Opened> {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false } },
  })
  queryClient.setQueryData(memberQueries.all().queryKey, [])
  queryClient.setQueryData(territoryQueries.municipalities().queryKey, [])
  queryClient.setQueryData(sessionQueries.current().queryKey, { email: null, member: null })
  for (const [key, data] of known) queryClient.setQueryData(key, data)
  const keeper = {
    read: (at: string) => device.get(at) ?? null,
    keep: (at: string, text: string) => device.set(at, text) === device,
    remove: (at: string) => void device.delete(at),
  }
  const rootRoute = createRootRoute()
  const router = createRouter({
    routeTree: rootRoute.addChildren([
      createRoute({
        getParentRoute: () => rootRoute,
        path,
        component: () => <Suspense>{element}</Suspense>,
      }),
    ]),
    history: createMemoryHistory({ initialEntries: [path + search] }),
  })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  await act(async () => {
    await router.load()
    root.render(
      <QueryClientProvider client={queryClient}>
        <KeptTextsContext value={keeper}>
          <RouterProvider router={router} />
        </KeptTextsContext>
      </QueryClientProvider>,
    )
  })
  const field = (selector = TEXT) => place.querySelector<Field>(selector) ?? undefined
  return {
    place,
    field,
    fill: (value, selector) => {
      const found = field(selector)
      if (!found) throw new Error(place.innerHTML)
      act(() => fill(found, value))
    },
    press: (selector) =>
      act(async () => {
        place.querySelector<HTMLElement>(selector)?.click()
        await Promise.resolve()
      }),
    back: () =>
      act(async () => {
        router.history.back()
        await router.load()
      }),
    close: () => {
      act(() => root.unmount())
      place.remove()
    },
  }
}

/** As a person does it, so that the form hears of it. */
function fill(field: Field, value: string): void {
  if (field.type === 'radio') return field.click()
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
  setter?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
