import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { act, Suspense, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Action } from '#domain/action.ts'
import type { Measure } from '#domain/quick-wins/measure.ts'
import { queries } from '#data/queries.ts'
import { Comments } from '#features/actions/comments.tsx'
import { EditForm } from '#features/actions/edit-form.tsx'
import { NewActionForm } from '#features/actions/new-action-form.tsx'
import { ShareForm } from '#features/actions/share-form.tsx'
import { Steering } from '#features/kernteam/steering.tsx'
import { DecisionForm } from '#features/meeting/decision-form.tsx'
import { AsideForm } from '#features/quick-wins/own/aside-dialog.tsx'
import { EstimateForm } from '#features/quick-wins/own/estimate-form.tsx'
import { NoteAt } from '#features/report/region-note.tsx'
import { RemarkCard } from '#features/review-remarks/remark-card.tsx'
import { OpenRoundForm } from '#features/run-round/open-round-form.tsx'
import { KeptTextsContext } from '#ui/form/kept.tsx'

// Before the client of the database is made, which these forms hold.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})

/** Texts outside the scan, place by place: typed, and there again when the page is loaded again. */
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

const ACTION: Action = {
  id: 'a1',
  municipalityCode: 'GM0888',
  roundId: 'r1',
  measureId: null,
  title: 'Een loket',
  firstStep: '',
  owner: 'bea@beek.example',
  dueOn: '2027-03-01',
  criteria: { contributes: false, feasible: false, hasOwner: false, continuity: false },
  criteriaNote: '',
  personDays: 4,
  cost: 400,
  daysSpent: 0,
  costSpent: 0,
  public: false,
  publicText: '',
  status: 'planned',
  doneOn: null,
  stopReason: '',
  programmeLine: null,
  nationalTheme: null,
  nextDecision: '',
  version: 1,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
  participants: [],
}
const STEERED = { ...ACTION, joined: [], invited: 0, answers: {}, ratings: {} }
const MEASURE: Measure = {
  id: 'qw-loket',
  title: 'Een loket',
  approach: '',
  sharing: '',
  triggers: [],
  unknownTriggers: [],
  targets: [],
  effects: [],
  personDays: 3,
  weeks: 6,
  cost: 'K0',
  version: 1,
  retired: false,
}
const nothing = () => undefined
const own = { measure: MEASURE, known: undefined, onSaved: nothing, onCancel: nothing }
const remark = {
  id: 'o1',
  municipalityCode: 'GM0888',
  week: '2026-11-02',
  written: 'Snel geholpen.',
  state: 'waiting' as const,
  released: null,
}

type Place = [name: string, form: ReactNode, typed?: string | undefined, open?: true]
const PLACES: Place[] = [
  ['opening a round', <OpenRoundForm />],
  [
    'a decision of the meeting',
    <DecisionForm roundId="r1" themeId="t1" onSaved={nothing} onFailed={nothing} />,
  ],
  [
    'a remark in other words',
    <RemarkCard
      remark={remark}
      position={1}
      municipalities={[]}
      onReview={() => Promise.resolve()}
    />,
  ],
  ['why a measure is set aside', <AsideForm {...own} />],
  ['an own estimate', <EstimateForm {...own} />, '7'],
  ['a comment', <Comments action={ACTION} />],
  [
    'an idea of their own',
    <NewActionForm me="bea@beek.example" municipalityCode="GM0888" roundId="r1" measure={null} />,
  ],
  ['a change of an action', <EditForm action={ACTION} onDone={nothing} onCancel={nothing} />],
  ['a division', <ShareForm action={ACTION} onDone={nothing} />, '7'],
  ['a decision that is next', <Steering action={STEERED} lines={[]} staff />, undefined, true],
  [
    'a note on the region',
    <NoteAt roundId="r1" place="summary" about="de regio" />,
    undefined,
    true,
  ],
]

/** The form as it opens on what this device has. */
async function open(form: ReactNode, device: Map<string, string>, press: boolean) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  queryClient.setQueryData(queries.members().queryKey, [])
  queryClient.setQueryData(queries.municipalities().queryKey, [])
  queryClient.setQueryData(queries.actionComments('a1').queryKey, [])
  queryClient.setQueryData(queries.regionNotes('r1').queryKey, [])
  queryClient.setQueryData(queries.session().queryKey, { email: null, member: null })
  const keeper = {
    read: (at: string) => device.get(at) ?? null,
    keep: (at: string, text: string) => device.set(at, text) === device,
    remove: (at: string) => void device.delete(at),
  }
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <Suspense>{form}</Suspense> }),
    history: createMemoryHistory(),
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
  const fields = () =>
    [...place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
      ({ type }) => type === 'text' || type === 'textarea',
    )
  // What was typed opens the form again by itself, or it is opened as before.
  if (press && fields().length === 0) act(() => place.querySelector('button')?.click())
  return {
    type: (text: string) => {
      const [field] = fields()
      if (!field) throw new Error(place.innerHTML)
      const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
      act(() => {
        value?.set?.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
      })
    },
    typed: () => fields()[0]?.value,
    close: () => {
      act(() => root.unmount())
      place.remove()
    },
  }
}

test.each(PLACES)('%s', async (_name, form, typed = 'Dit blijft staan.', press) => {
  const device = new Map<string, string>()
  const first = await open(form, device, press === true)
  first.type(typed)
  expect(first.typed()).toBe(typed)
  first.close()
  expect(device.size).toBe(1)
  const again = await open(form, device, press === true)
  expect(again.typed()).toBe(typed)
  again.close()
  // And nowhere for who has typed nothing.
  const other = await open(form, new Map(), press === true)
  expect(other.typed()).not.toBe(typed)
  other.close()
})
