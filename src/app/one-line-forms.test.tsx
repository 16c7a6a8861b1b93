import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NewActionForm } from '#features/actions/new-action-form.tsx'
import { ProgrammeLines } from '#features/actions/kernteam/programme-lines.tsx'
import { DecisionForm } from '#features/meeting/decision-form.tsx'
import { RoundForm } from '#features/run-round/make-round/round-form.tsx'
import { distancesIn, valuesFrom } from '#features/run-round/make-round/round-values.ts'
import { useTypedRound } from '#features/run-round/make-round/use-typed-round.ts'
import { refusalWords } from '#i18n/errors.ts'
import { open, TEXT } from '#tests/opened.tsx'

const asked = vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
  return vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))
})

/** A name or title that would read as something else is refused beside its field, before it is sent. */
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', asked)
  asked.mockClear()
})
afterEach(() => void vi.unstubAllGlobals())

const nothing = () => undefined
const line = { line: 1, name: 'Een', confirmed: false, version: 1 }

/** As on the page of a new round. */
function NewRound() {
  const stored = valuesFrom(undefined, [], [], '2026-1')
  const patched = useTypedRound(null, stored)
  return (
    <RoundForm
      {...{ stored, patched }}
      over={null}
      distances={distancesIn(undefined)}
      versions={['2026-1']}
      municipalities={[]}
    />
  )
}

type Row = [name: string, form: ReactNode, field?: string, button?: string, confirm?: string]
const FORMS: Row[] = [
  ['the name of a round', <NewRound />],
  ['the name of a programme line', <ProgrammeLines lines={[line]} staff />, TEXT, 'button'],
  [
    'who takes a decision up',
    <DecisionForm roundId="r1" themeId="t1" onSaved={nothing} onFailed={nothing} />,
    'input',
  ],
  [
    'the title of an action',
    <NewActionForm me="bea@beek.example" municipalityCode="GM0888" roundId="r1" measure={null} />,
  ],
]

test.each(FORMS)('%s', async (_name, form, at = TEXT, button, confirm) => {
  const opened = await open(form)
  if (button) await opened.press(button)
  const described = () => {
    const ids = opened.field(at)?.getAttribute('aria-describedby')?.split(' ') ?? []
    return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
  }
  if (opened.field('textarea')) opened.fill('Wij doen dit.', 'textarea')
  for (const sign of ['\t', '\u202E', '\u2028']) {
    opened.fill(`Plan${sign}gpj`, at)
    await opened.press('[type=submit]')
    expect(described()).toContain(refusalWords.text_not_one_line)
    expect(opened.field(at)?.getAttribute('aria-invalid')).toBe('true')
    expect(asked).not.toHaveBeenCalled()
  }
  opened.fill('Plan', at)
  await opened.press('[type=submit]')
  if (confirm) await opened.press(confirm)
  await vi.waitFor(() => expect(asked).toHaveBeenCalled())
  expect(described()).not.toContain(refusalWords.text_not_one_line)
  opened.close()
})
