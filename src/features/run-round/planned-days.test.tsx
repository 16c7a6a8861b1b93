import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Round } from '#domain/round.ts'
import { open } from '#tests/opened.tsx'
import { RoundForm } from './make-round/round-form.tsx'
import { valuesFrom } from './make-round/round-values.ts'
import { useTypedRound } from './make-round/use-typed-round.ts'
import { LastDay } from './manage-round/last-day.tsx'
import { StepDays } from './who-sees-what/step-days.tsx'
import { StepDialog } from './who-sees-what/step-dialog.tsx'

/** The days on which a round is shown further, where staff type them. */
// Before the client of the database is made.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
const asked = vi.fn(() => new Promise(() => undefined))
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', asked)
  asked.mockClear()
  vi.useFakeTimers({ now: new Date('2026-12-10T10:00:00Z'), toFake: ['Date'] })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const CLOSED: Round = {
  ...{ id: 'r1', name: 'Najaar', questionnaireVersion: '2026-1', state: 'closed', version: 3 },
  ...{ openedAt: '2026-11-01T08:00:00Z', closedAt: '2026-12-08T08:00:00Z' },
  closesOn: '2026-12-08',
  settings: {
    ...{ startsOn: null, route: null, ownResults: true, rating: false, graceDays: 5 },
    ...{ ratingFrom: null, ratingUntil: null, codes: 'none' },
    ...{ participantsOn: '2026-12-09', publicOn: '2026-12-20' },
  },
}

function Form({ closesOn, participantsOn }: { closesOn: string; participantsOn: string }) {
  const stored = { ...valuesFrom(undefined, [], [], '2026-1'), closesOn, participantsOn }
  const patched = useTypedRound('d1', stored)
  return (
    <RoundForm
      {...{ stored, patched }}
      over={null}
      versions={['2026-1']}
      municipalities={[]}
      distances={{ participantsOn: 10, publicOn: null }}
    />
  )
}
const LAST_DAY = 'input[name=closesOn]'
const dayIn = (place: HTMLElement, name: string) =>
  place.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value

test('a draft that was kept without a last day gets them with that day, as in the round before', async () => {
  const { place, fill, close } = await open(<Form closesOn="" participantsOn="" />)
  fill('2027-05-31', LAST_DAY)
  expect([dayIn(place, 'participantsOn'), dayIn(place, 'publicOn')]).toEqual(['2027-06-10', ''])
  close()
})

test('they move along with a last day that was half or none for a moment', async () => {
  const { place, fill, close } = await open(
    <Form closesOn="2027-05-31" participantsOn="2027-06-07" />,
  )
  fill('', LAST_DAY)
  expect(dayIn(place, 'participantsOn')).toBe('2027-06-07')
  fill('2027-06-30', LAST_DAY)
  expect(dayIn(place, 'participantsOn')).toBe('2027-07-07')
  close()
})

test('staff are told that they move along with the last day of an open round', async () => {
  const told = async (round: Round) => {
    const { place, close } = await open(<LastDay round={round} />)
    const text = place.textContent
    close()
    return text
  }
  expect(await told({ ...CLOSED, state: 'open' })).toContain('schuiven evenveel dagen mee')
  expect(await told({ ...CLOSED, settings: undefined } as unknown as Round)).not.toContain('mee')
})

test('while a round waits with a step, only another day than it had must lie ahead; what is wrong is said there', async () => {
  const { place, close } = await open(<StepDays round={CLOSED} stage="own" />)
  const [participants, everybody] = [...place.querySelectorAll('input')]
  const type = (field: HTMLInputElement | undefined, day: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, day)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const send = () =>
    act(async () => {
      place.querySelector('form')?.requestSubmit()
      await Promise.resolve()
    })
  const wrong = () =>
    [participants, everybody].map((field) => field?.getAttribute('aria-invalid') === 'true')
  type(everybody, '2026-12-09')
  await send()
  expect([wrong(), asked.mock.calls.length]).toEqual([[false, true], 0])
  type(everybody, '2027-01-05')
  expect(wrong()).toEqual([false, false])
  type(participants, '2026-12-08')
  await send()
  expect([wrong(), asked.mock.calls.length]).toEqual([[true, false], 0])
  type(participants, '2026-12-09')
  await send()
  expect([wrong(), asked.mock.calls.length]).toEqual([[false, false], 1])
  close()
})

test.each([
  ['2026-12-10', true],
  ['2026-12-11', false],
  [null, false],
] as const)(
  'who shows participants the round hears that everybody follows at once, planned on %s: %s',
  async (publicOn, follows) => {
    const settings = { ...CLOSED.settings!, participantsOn: null, publicOn }
    const { place, close } = await open(
      <StepDialog
        round={{ ...CLOSED, settings }}
        stage="participants"
        municipalities={[]}
        handedIn={3}
        onTaken={() => undefined}
        onClose={() => undefined}
      />,
    )
    const said = place.textContent.includes('Daarna ziet ook iedereen meteen de regio')
    expect(said).toBe(follows)
    expect(place.textContent.includes('aan deelnemers en aan iedereen')).toBe(follows)
    close()
  },
)
