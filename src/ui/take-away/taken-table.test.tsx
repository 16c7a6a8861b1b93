import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { OwnColumn } from './own-column.tsx'
import { takeTable } from './taken-table.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => document.body.replaceChildren())

/** A row with one cell, as it comes in a file. */
function taken(...cells: ReactNode[]) {
  const container = document.createElement('div')
  document.body.append(container)
  act(() =>
    createRoot(container).render(
      <table>
        <thead>
          <tr>
            <th>Naam</th>
            <th>Nu</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, index) => (
            <tr key={index}>
              <th>rij</th>
              <td>{cell}</td>
            </tr>
          ))}
        </tbody>
      </table>,
    ),
  )
  const table = container.querySelector('table')
  if (!table) throw new Error('There is no table')
  const { columns, rows } = takeTable(table)
  return { columns: columns.slice(1), rows: rows.map((row) => row.slice(1)) }
}

const block = { display: 'block' } as const

test('what stands on lines of its own is not glued', () => {
  expect(
    taken(
      <>
        Actie
        <span style={block}>Beek</span>
        <span style={block}>Doe het zo.</span>
        Zie ook
        <br />
        Stein
      </>,
    ).rows,
  ).toEqual([['Actie; Beek; Doe het zo. Zie ook; Stein']])
})

test('two numbers in a cell are two columns, and each is a number', () => {
  const spent = (
    <>
      <OwnColumn name="Besteed">€ 7.500</OwnColumn>
      <OwnColumn name="Gepland" value="5">
        {' / 5 dagen'}
      </OwnColumn>
    </>
  )
  expect(taken(spent, '–')).toEqual({
    columns: ['Besteed', 'Gepland'],
    rows: [
      [{ value: 7500, as: 'euro' }, 5],
      ['–', '–'],
    ],
  })
})

test('a part of a cell is a column beside what the cell says itself', () => {
  const score = (
    <>
      26 <OwnColumn name="Antwoord">78,7%</OwnColumn>
    </>
  )
  expect(taken(score, '+29')).toEqual({
    columns: ['Nu', 'Antwoord'],
    rows: [
      [26, { value: 78.7, as: 'percent' }],
      [{ value: 29, as: 'change' }, ''],
    ],
  })
})

test('the name of a column on a phone is no number, also when a round is called 2026', () => {
  expect(
    taken(
      <>
        <span className="stacked-table__column" aria-hidden="true">
          2026
        </span>
        <div>geen norm</div>
      </>,
    ).rows,
  ).toEqual([['geen norm']])
})
