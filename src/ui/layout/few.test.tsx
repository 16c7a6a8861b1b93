import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { takeTable } from '../take-away/taken-table.ts'
import { FewRows } from './few-rows.tsx'
import { fewNames, fewOf } from './few.ts'
import { Names } from './names.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => document.body.replaceChildren())

const numbers = (n: number) => Array.from({ length: n }, (_, index) => `Gemeente ${index + 1}`)

function show(element: React.ReactNode): HTMLElement {
  const container = document.createElement('div')
  document.body.append(container)
  act(() => createRoot(container).render(element))
  return container
}

function tableOf(rows: number) {
  return (
    <FewRows rows={rows} first={5}>
      <table>
        <thead>
          <tr>
            <th>Gemeente</th>
          </tr>
        </thead>
        <tbody>
          {numbers(rows).map((name) => (
            <tr key={name}>
              <th>{name}</th>
            </tr>
          ))}
        </tbody>
      </table>
    </FewRows>
  )
}

test('a region of sixteen is shown as a whole; of a larger one eight', () => {
  expect(fewOf(numbers(16))).toEqual({ first: numbers(16), rest: [] })
  const { first, rest } = fewOf(numbers(342))
  expect(first).toEqual(numbers(8))
  expect([...first, ...rest]).toEqual(numbers(342))
})

test('a sentence names all of a few, and eight of many', () => {
  expect(fewNames(['Beek', 'Stein'])).toBe('Beek en Stein')
  expect(fewNames(numbers(342))).toMatch(/^Gemeente 1, Gemeente 2, .*Gemeente 8 en nog 334$/)
})

test('names that are many are named behind a click, all of them', () => {
  expect(show(<Names names={numbers(16)} />).querySelector('details')).toBeNull()
  const details = show(<Names names={numbers(20)} />).querySelector('details')
  expect(details?.querySelector('summary')?.textContent).toMatch(/Gemeente 8 en nog 12$/)
  for (const name of numbers(20)) expect(details?.lastChild?.textContent).toContain(name)
})

test('of a long table the first rows are shown, and a file has every row', () => {
  const area = show(tableOf(30))
  const few = area.querySelector<HTMLElement>('.few-rows')
  expect(few?.dataset['shown']).toBe('5')
  expect(area.textContent).toContain('U ziet de eerste 5 van 30.')
  const table = area.querySelector('table')
  expect(table && takeTable(table).rows).toHaveLength(30)

  const button = area.querySelector('button')
  expect(button?.textContent).toBe('Toon alle 30')
  act(() => button?.click())
  expect(few?.dataset['shown']).toBe('all')
  expect(document.activeElement?.textContent).toBe('Gemeente 6')

  expect(button?.textContent).toBe('Toon alleen de eerste 5')
  act(() => button?.click())
  expect(few?.dataset['shown']).toBe('5')
  expect(document.activeElement?.textContent).toBe('Gemeente 1')
})

test('choosing which rows there are leaves the focus where it is', () => {
  const container = document.createElement('div')
  const filter = document.createElement('input')
  document.body.append(filter, container)
  const root = createRoot(container)
  const withRows = (rows: number) => act(() => root.render(tableOf(rows)))
  withRows(30)
  act(() => container.querySelector('button')?.click())
  filter.focus()
  withRows(3)
  withRows(30)
  expect(document.activeElement).toBe(filter)
})

test('a table that is hardly longer is shown as a whole', () => {
  expect(show(tableOf(6)).querySelector('button')).toBeNull()
  expect(show(tableOf(7)).querySelector('button')).not.toBeNull()
})
