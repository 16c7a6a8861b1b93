import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { compareRows, type Stuck } from '#domain/round-board.ts'
import { DEFINITION } from '#tests/content.ts'
import { BEEK } from '#tests/in-scan.ts'
import { open } from '#tests/opened.tsx'
import { BoardTable, type ShownRow } from './board-table.tsx'

// Before the client of the database is made, which the page around it holds.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})

beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

function rowOf(index: number, stuck: Stuck | null, toAnswer = 0): ShownRow {
  const name = `Gemeente ${String(index).padStart(2, '0')}`
  return {
    ...{ name, stuck, municipality: { ...BEEK, code: `GM${index}`, name } },
    row: {
      ...{ scanId: `scan ${index}`, municipalityCode: `GM${index}`, takesPart: true },
      ...{ state: 'in_progress', route: 'full', themes: [], ratings: null, enoughRatings: false },
      ...{ changedAt: null, handedInAt: null, submittedAt: null, returnedAt: null },
      ...{ coordinators: 1, invited: 0, openQuestions: toAnswer, toAnswer },
      ...{ unsaved: 0, clashes: 0, unsavedSince: null, notReached: null },
    },
  }
}

/** The last three are stuck, and the one before them waits for an answer. */
function board(all: number): ShownRow[] {
  const rows = Array.from({ length: all }, (_, index) =>
    rowOf(index, index >= all - 3 ? 'silent' : null, index === all - 4 ? 1 : 0),
  )
  return rows.toSorted(compareRows(undefined))
}

const opened = (rows: readonly ShownRow[], folded = true) =>
  open(<BoardTable rows={rows} folded={folded} definition={DEFINITION} roundId="r1" />)

/** The rows that the style sheet leaves on the screen. */
function inSight(place: HTMLElement): string[] {
  const css = readFileSync('src/ui/layout/few.css', 'utf8')
  const [hidden = ''] = /\.few-rows[^{]+/.exec(css) ?? []
  return [...place.querySelectorAll('tbody > tr')]
    .filter((row) => !row.matches(hidden.trim()))
    .map((row) => row.querySelector('th')?.textContent ?? '')
}

test('of a region of sixteen who is stuck or waits is shown, and the others come at a click', async () => {
  const { place, press, close } = await opened(board(16))
  expect(inSight(place)).toEqual(['Gemeente 13', 'Gemeente 14', 'Gemeente 15', 'Gemeente 12'])
  expect(place.textContent).toContain('Bij 12 gemeenten gaat het goed.')
  expect(place.querySelectorAll('button')).toHaveLength(1)
  await press('button')
  expect(inSight(place)).toHaveLength(16)
  expect(document.activeElement?.querySelector('th')?.textContent).toBe('Gemeente 00')
  await press('button')
  expect(inSight(place)).toHaveLength(4)
  close()
})

test('of a region of thirty the first sixteen, those that are stuck or wait in front, and one button', async () => {
  const { place, press, close } = await opened(board(30))
  const shown = inSight(place)
  expect(shown).toHaveLength(16)
  expect(shown.slice(0, 4)).toEqual(['Gemeente 27', 'Gemeente 28', 'Gemeente 29', 'Gemeente 26'])
  expect(place.textContent).toContain('U ziet de eerste 16 van 30.')
  expect(place.textContent).not.toContain('gaat het goed')
  expect(place.querySelectorAll('button')).toHaveLength(1)
  await press('button')
  expect(inSight(place)).toHaveLength(30)
  close()
})

test('answers that wait on devices, clashes and a mail that did not arrive are said, with since when and why', async () => {
  const shown = rowOf(1, 'notReached')
  shown.row = {
    ...shown.row,
    ...{
      unsaved: 3,
      clashes: 1,
      unsavedSince: '2026-11-20T10:00:00Z',
      notReached: '550 no such user',
    },
  }
  const { place, close } = await opened([shown])
  expect(place.textContent).toContain('uitnodiging kwam niet aan')
  expect(place.textContent).toContain('De mailserver zei: 550 no such user')
  expect(place.textContent).toContain(
    '3 antwoorden nog niet opgeslagen, 1 botst met dat van een collega',
  )
  expect(place.textContent).toMatch(/sinds 20 november 2026/)
  close()
})

test('a choice is shown as it is, and so is a board on which nobody is stuck, or everybody', async () => {
  const nobody = Array.from({ length: 16 }, (_, index) => rowOf(index, null))
  const everybody = Array.from({ length: 16 }, (_, index) => rowOf(index, 'silent'))
  for (const [rows, folded] of [
    [board(16), false],
    [nobody, true],
    [everybody, true],
  ] as const) {
    const { place, close } = await opened(rows, folded)
    expect(inSight(place)).toHaveLength(16)
    expect(place.querySelector('button')).toBeNull()
    close()
  }
})
