import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Compared } from '#domain/comparison/compared.ts'
import { DEFINITION } from '#tests/content.ts'
import { seenTable } from './seen-table.ts'
import { Spread } from './spread.tsx'

const compared = Array.from({ length: 12 }, (_, index): Compared => ({
  ...{ municipalityCode: null, letter: String.fromCharCode(65 + index), own: index === 0 },
  themes: Object.fromEntries(DEFINITION.themes.map(({ id }) => [id, 40 + index])),
  ...{ provisional: [], items: null, total: 50 },
}))
const table = seenTable(DEFINITION, compared, [], 'full')
const said = (chosen: number) =>
  renderToStaticMarkup(<Spread table={table} chosen={table.rows.slice(0, chosen)} />)

test('the dashed line is explained where one is drawn, and not of a choice too small for a median', () => {
  const line = 'De gestreepte lijn is de mediaan van uw keuze.'
  expect(said(6)).toContain(line)
  expect(said(6)).toContain('strips__chosen')
  expect(said(2)).toContain('Een open stip valt buiten uw keuze')
  expect(said(2)).not.toContain(line)
  expect(said(12)).not.toContain('uw keuze')
})
