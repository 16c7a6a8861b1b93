import { expect, test } from 'vitest'
import { EMPTY_ANSWER, type Answer, type Answers } from '#domain/questionnaire/answers.ts'
import { askedItems } from '#domain/questionnaire/completeness.ts'
import { DEFINITION } from '#tests/content.ts'
import type { Scan } from '#domain/scan.ts'
import { nextStep, themeProgress } from './next-step.ts'

const definition = DEFINITION
const [first, second] = definition.themes
const unknown: Answer = { ...EMPTY_ANSWER, status: 'unknown' }

function scan(answers: Answers, change: Partial<Scan> = {}): Scan {
  return {
    id: 'scan',
    roundId: 'round',
    municipalityCode: 'GM0888',
    route: 'full',
    state: 'in_progress',
    handedIn: null,
    submittedAt: null,
    answers,
    changedAt: null,
    versions: {},
    ...change,
  }
}

/** "Weet ik niet" to everything that is asked in these themes. */
function unknowns(...themes: (string | undefined)[]): Answers {
  const items = askedItems(definition, {}, 'full').filter(({ theme }) => themes.includes(theme))
  return Object.fromEntries(items.map(({ id }) => [id, unknown]))
}

test('what is handed in is to be signed by another, and waited for by who handed in', () => {
  const handedIn = { userId: 'iris', name: 'Iris', at: '2026-11-01T08:00:00Z', hash: 'ab' }
  const waiting = scan({}, { state: 'ready_to_sign', handedIn })
  expect(nextStep(definition, waiting, 'sam')).toEqual({ kind: 'sign', mine: false })
  expect(nextStep(definition, waiting, 'iris')).toEqual({ kind: 'sign', mine: true })
})

test('an empty scan begins with the first theme', () => {
  expect(nextStep(definition, scan({}))).toEqual({ kind: 'begin', theme: first })
})

test('a theme that was begun goes before one that comes earlier', () => {
  const item = definition.items.find(({ theme }) => theme === second?.id)
  const step = nextStep(definition, scan({ [item?.id ?? '']: unknown }))
  expect(step).toEqual({ kind: 'continue', theme: second })
})

test('after a finished theme comes the next', () => {
  expect(nextStep(definition, scan(unknowns(first?.id)))).toEqual({
    kind: 'continue',
    theme: second,
  })
})

test('a complete scan is reviewed, and is not ready while too much is unknown', () => {
  const all = unknowns(...definition.themes.map(({ id }) => id))
  expect(nextStep(definition, scan(all))).toEqual({ kind: 'review', ready: false })
})

test('a submitted scan asks nothing more', () => {
  expect(nextStep(definition, scan({}, { state: 'submitted' })).kind).toBe('submitted')
})

test('the short route shows only themes with core questions', () => {
  const counts = themeProgress(definition, scan({}, { route: 'short' }))
  expect(counts.reduce((sum, { asked }) => sum + asked, 0)).toBe(16)
  const items = definition.items.map((item) =>
    item.theme === first?.id ? { ...item, core: false } : item,
  )
  const shown = themeProgress({ ...definition, items }, scan({}, { route: 'short' }))
  expect(shown.map(({ theme }) => theme)).toEqual(definition.themes.slice(1))
})
