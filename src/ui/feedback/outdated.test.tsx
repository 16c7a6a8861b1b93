import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TextInput } from '../form/inputs.tsx'
import { Alert } from './feedback.tsx'
import { Outcome } from './outcome.tsx'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

/** A page, and the words on it that can be seen. */
function page() {
  const place = document.createElement('div')
  const root = createRoot(place)
  return {
    show: (...parts: ReactNode[]) => act(() => root.render(parts)),
    seen: () =>
      [...place.querySelectorAll<HTMLElement>('.alert, [role=status] > span')]
        .filter(({ hidden }) => !hidden)
        .map(({ textContent }) => textContent),
  }
}

const good = (text = 'Opgeslagen.', key = 'good') => (
  <Alert key={key} tone="positive" live>
    {text}
  </Alert>
)
const wrong = (text = 'Dat ging mis.') => (
  <Alert key="wrong" tone="negative" live>
    {text}
  </Alert>
)
const field = (error: string | undefined) => <TextInput key="field" label="Naam" error={error} />

test('what went well is not shown beside what went wrong since, also not when that is gone', () => {
  const { show, seen } = page()
  show(good())
  expect(seen()).toEqual(['Opgeslagen.'])
  show(good(), wrong())
  expect(seen()).toEqual(['Dat ging mis.'])
  show(good())
  expect(seen()).toEqual([])
})

test('what goes well after it is shown', () => {
  const { show, seen } = page()
  show(good(), wrong())
  show(good('Toch opgeslagen.'), wrong())
  expect(seen()).toEqual(['Toch opgeslagen.', 'Dat ging mis.'])
  show(good('Toch opgeslagen.'), wrong('Nu weer mis.'))
  expect(seen()).toEqual(['Nu weer mis.'])
  show(good('Toch opgeslagen.', 'again'), wrong('Nu weer mis.'))
  expect(seen()).toEqual(['Toch opgeslagen.', 'Nu weer mis.'])
})

test('one place that tells both', () => {
  const { show, seen } = page()
  const told = (tone: 'positive' | 'negative', text: string) => (
    <Alert key="told" tone={tone} live>
      {text}
    </Alert>
  )
  show(told('positive', 'Opgeslagen.'))
  show(told('negative', 'Dat ging mis.'))
  expect(seen()).toEqual(['Dat ging mis.'])
  show(told('positive', 'Opgeslagen.'))
  expect(seen()).toEqual(['Opgeslagen.'])
})

test('a field with an error counts as well', () => {
  const { show, seen } = page()
  show(good(), field(undefined))
  expect(seen()).toEqual(['Opgeslagen.'])
  show(good(), field('Vul een naam in.'))
  expect(seen()).toEqual([])
})

test('what takes the focus goes too; what always stands there stays', () => {
  const { show, seen } = page()
  const parts = [
    <Alert key="focused" tone="positive" live="focused">
      Verstuurd.
    </Alert>,
    <Alert key="stands" tone="positive">
      Alles is in orde.
    </Alert>,
    <Alert key="warning" tone="warning" live>
      Let op.
    </Alert>,
  ]
  show(...parts)
  expect(seen()).toHaveLength(3)
  show(...parts, wrong())
  expect(seen()).toEqual(['Alles is in orde.', 'Let op.', 'Dat ging mis.'])
})

test('a line beside something small follows the same rule, and counts when it tells what went wrong', () => {
  const { show, seen } = page()
  const line = (went: 'well' | 'wrong' | null, text = '', key = 'line') => (
    <Outcome key={key} went={went}>
      {text}
    </Outcome>
  )
  show(line(null))
  expect(seen()).toEqual([])
  show(line('well', 'Gedeeld.'))
  expect(seen()).toEqual(['Gedeeld.'])
  show(line('well', 'Gedeeld.'), wrong())
  expect(seen()).toEqual(['Dat ging mis.'])
  show(line(null), wrong())
  show(line('well', 'Gedeeld.'), wrong())
  expect(seen()).toEqual(['Gedeeld.', 'Dat ging mis.'])
  show(line('well', 'Gedeeld.'), line('wrong', 'Niet gekopieerd.', 'other'))
  expect(seen()).toEqual(['Niet gekopieerd.'])
})
