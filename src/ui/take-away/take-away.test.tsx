import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { Heatmap } from '../charts/heatmap.tsx'
import { aboutRows, chartName, fileName, fullTitle } from './about.ts'
import { drawPicture } from './draw-picture.ts'
import { takeTable } from './taken-table.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => document.body.replaceChildren())

function show(element: React.ReactNode): HTMLElement {
  const container = document.createElement('div')
  document.body.append(container)
  act(() => createRoot(container).render(element))
  return container
}

function tableIn(element: React.ReactNode) {
  const table = show(element).querySelector('table')
  if (!table) throw new Error('There is no table')
  return takeTable(table)
}

const heatmap = (
  <Heatmap
    caption="Score per gemeente"
    rowHeading="Gemeente"
    columns={[{ id: 'reactie', heading: 'Reactie' }]}
    rows={[
      { id: 'a', heading: 'Beek', cells: [{ value: 0, label: '0' }] },
      { id: 'b', heading: 'Stein', cells: [{ value: null, label: '–', spokenLabel: 'te weinig' }] },
      {
        id: 'c',
        heading: 'Vaals',
        cells: [
          {
            value: 54.2,
            label: '54',
            spokenLabel: '54, voorlopig',
            provisional: true,
            detail: '86%',
            href: '#vaals',
          },
        ],
      },
    ]}
  />
)

test('a list in a cell becomes one line with its parts apart', () => {
  const table = (
    <table>
      <thead>
        <tr>
          <th>Gemeente</th>
          <th>Helpt bij</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th>Beek</th>
          <td>
            <ul>
              <li>Inkoop</li>
              <li>Reactie</li>
            </ul>
          </td>
        </tr>
      </tbody>
    </table>
  )
  expect(tableIn(table).rows).toEqual([['Beek', 'Inkoop; Reactie']])
})

const namesAndAction = (
  <table>
    <thead>
      <tr>
        <th>Quick win</th>
        <th>Bij wie</th>
        <th className="no-print">Samen doen</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th>Checklist</th>
        <td>
          <details>
            <summary>Beek en nog 1</summary>
            Beek en Stein
          </details>
        </td>
        <td className="no-print">
          <a href="#maak">Maak actie</a>
        </td>
      </tr>
    </tbody>
  </table>
)

test('a file holds what is folded away, and not what is for the hand', () => {
  expect(tableIn(namesAndAction)).toEqual({
    columns: ['Quick win', 'Bij wie'],
    rows: [['Checklist', 'Beek en Stein']],
    remarks: [],
  })
})

test('a picture shows what is seen: not what is folded away, nor what is for the hand', () => {
  // jsdom sets nothing out.
  const rect = { left: 0, top: 0, right: 10, bottom: 10, width: 10, height: 10 }
  Object.assign(Range.prototype, {
    getBoundingClientRect: () => rect,
    getClientRects: () => [rect],
  })
  const { svg } = drawPicture(show(namesAndAction), { title: 'Titel', above: '' }, [])
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const said = [...drawing.querySelectorAll('g text')].map(({ textContent }) => textContent)
  expect(said.join(' ')).toBe('Quick win Bij wie Checklist Beek en nog 1')
})

test('a file holds what the table shows: null is words, never 0, and what is said beside a number is kept', () => {
  expect(tableIn(heatmap)).toEqual({
    columns: ['Gemeente', 'Reactie'],
    rows: [
      ['Beek', 0],
      ['Stein', 'te weinig'],
      ['Vaals', 54],
    ],
    remarks: ['voorlopig: Vaals (Reactie)'],
  })
})

test('numbers are read as they are written here', () => {
  const cells = ['1.234,5', '62%', '−3', '0–5%', '2026-1', '']
  const table = (
    <table>
      <thead>
        <tr>
          {cells.map((cell) => (
            <th key={cell}>{cell}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {cells.map((cell) => (
            <td key={cell}>{cell}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
  expect(tableIn(table).rows).toEqual([
    [1234.5, { value: 62, as: 'percent' }, -3, '0–5%', '2026-1', ''],
  ])
})

test('a heatmap by itself and a figure can be saved; a heatmap in a figure once', () => {
  expect(show(heatmap).querySelectorAll('.take-away')).toHaveLength(1)
  const figure = show(
    <ChartFigure finding="Beek blijft achter" chart={heatmap} tableTitle="Tabel" table={heatmap} />,
  )
  expect(figure.querySelectorAll('.take-away')).toHaveLength(1)
  expect(figure.querySelector('.take-away summary')?.getAttribute('aria-label')).toContain(
    'Beek blijft achter',
  )
})

test('a file says what it is, about what, of which round, and where the method is', () => {
  const file = {
    title: 'Regio’s vergeleken: één beeld',
    origin: { subject: 'Inkoop', round: 'Najaar 2026', n: '14 van 16 gemeenten' },
    table: { columns: [], rows: [], remarks: ['voorlopig: Vaals'] },
    address: 'https://scan.example/eszl/vergelijken',
    now: new Date('2026-11-23T23:30:00Z'),
  }
  expect(fileName(file, 'csv')).toBe(
    'inkoop-regio-s-vergeleken-een-beeld-najaar-2026-2026-11-24.csv',
  )
  expect(Object.fromEntries(aboutRows(file))).toEqual({
    Titel: `Inkoop, Najaar 2026: ${file.title}`,
    Onderwerp: 'Inkoop',
    Ronde: 'Najaar 2026',
    'Gaat over': '14 van 16 gemeenten',
    Bron: 'Quick scan dienstverlening aan ondernemers Zuid-Limburg, https://scan.example/eszl/vergelijken',
    'Bewaard op': '2026-11-24',
    'Zo is het berekend': 'https://scan.example/methode',
    Opmerking: 'voorlopig: Vaals',
  })
})

test('the name of a file has what it is about, also when a long title says that late', () => {
  const named = (title: string) =>
    fileName(
      {
        title,
        origin: { subject: 'Inkoop en betalen' },
        now: new Date('2026-11-23T12:00:00Z'),
      },
      'svg',
    )
  expect(named('Inkoop en betalen loopt uiteen')).toBe(
    'inkoop-en-betalen-loopt-uiteen-2026-11-23.svg',
  )
  expect(named('De gemeenten van de regio lopen het meest uiteen bij Inkoop en betalen')).toMatch(
    /^inkoop-en-betalen-de-gemeenten-van-de-regio/,
  )
})

test('the file of a chart is called after its page and table, whatever it shows and stands beside this week', () => {
  const scan = '0b5c63aa-0000-4000-8000-000000000000'
  const table = show(
    <table>
      <caption>Plaats per thema</caption>
    </table>,
  ).querySelector('table') as HTMLTableElement
  const file = {
    title: 'Beek blijft achter',
    name: chartName(`https://scan.example/gemeente/scan/${scan}/uitkomst`, table),
    origin: { round: 'Najaar 2026' },
    table: { columns: [], rows: [], remarks: [] },
    address: 'https://scan.example/',
    now: new Date('2026-11-23T12:00:00Z'),
  }
  expect(fileName(file, 'png')).toBe(
    'gemeente-scan-uitkomst-plaats-per-thema-najaar-2026-2026-11-23.png',
  )
})

test('what a title says itself is not said twice', () => {
  const origin = { subject: 'Meerssen', round: 'Najaar 2026' }
  expect(fullTitle({ title: 'Scores', origin })).toBe('Meerssen, Najaar 2026: Scores')
  expect(fullTitle({ title: 'Meerssen ligt boven Beek.', origin })).toBe(
    'Najaar 2026: Meerssen ligt boven Beek.',
  )
  expect(fullTitle({ title: 'Codeboek', origin: {} })).toBe('Codeboek')
})

test('a picture is well-formed, whatever the words, and says what it is', () => {
  const title = 'Beek & <Stein> "samen"'
  const chart = show(
    <svg viewBox="0 0 10 10">
      <text fill="var(--x)">{'<&>'}</text>
    </svg>,
  )
  const about = [
    ['Titel', title],
    ['Bron', 'a & b'],
  ] as const
  const { svg, width, height } = drawPicture(chart, { title, above: 'Inkoop, Najaar 2026' }, about)
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(drawing.querySelector('parsererror')).toBeNull()
  expect(drawing.querySelector('title')?.textContent).toBe(`Inkoop, Najaar 2026: ${title}`)
  expect(drawing.querySelector('text')?.textContent).toBe('Inkoop, Najaar 2026')
  expect(drawing.documentElement.textContent).toContain('Bron: a & b')
  expect(drawing.querySelector('svg svg text')?.textContent).toBe('<&>')
  expect([width > 0, height > 0]).toEqual([true, true])
})
