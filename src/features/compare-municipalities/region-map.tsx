import { memo } from 'react'
import { formatScore } from '#i18n/formats.ts'
import { Select } from '#ui/form/inputs.tsx'
import { TileMap, type Tile } from '#ui/layout/tile-map.tsx'
import { messages } from './compare.messages.ts'
import { TOTAL } from './comparison-table.ts'
import { LinksInApp } from './links-in-app.tsx'
import { hrefWith } from './search.ts'
import { useSetSearch } from './use-comparison.ts'
import type { Tables } from './use-tables.ts'

const words = messages.map

function RegionMapOf({ comparison, search, region, selection }: Tables) {
  const setSearch = useSetSearch()
  const by = region.columns.some(({ id }) => id === search.kaart)
    ? search.kaart
    : (region.columns.find(({ id }) => id === TOTAL) ?? region.columns[0])?.id
  const index = region.columns.findIndex(({ id }) => id === by)
  const label = region.columns[index]?.label ?? ''
  const shown = new Map(
    selection.rows.map(({ municipality, values }) => [municipality.code, values[index]]),
  )
  const tiles = comparison.municipalities.map(
    ({ code, name, shortName, tileRow, tileColumn }): Tile => {
      const value = shown.get(code)
      const score = value?.score ?? null
      const absence = shown.has(code) ? words.nothing : words.notShown
      return {
        id: code,
        row: tileRow,
        column: tileColumn,
        short: shortName,
        name,
        tone: score === null ? 'empty' : step(score),
        ...(score === null ? { note: absence } : { value: formatScore(score) }),
      }
    },
  )
  const scored = tiles.filter(({ value }) => value !== undefined).length
  return (
    <section className="stack compare-section" aria-labelledby="map">
      <h2 id="map">{words.title(label)}</h2>
      <p>{words.finding(scored, tiles.length)}</p>
      <Select
        label={words.by}
        value={by}
        onChange={({ target }) => setSearch({ kaart: target.value })}
      >
        {region.columns.map((column) => (
          <option key={column.id} value={column.id}>
            {column.label}
          </option>
        ))}
      </Select>
      <LinksInApp>
        <div className="compare-map">
          <TileMap
            label={words.title(label)}
            tiles={tiles}
            link={(tile, className, children) =>
              tile.value === undefined ? (
                <span className={className}>{children}</span>
              ) : (
                <a
                  href={`/eszl/vergelijken/profiel${hrefWith(search, { gemeente: tile.id })}`}
                  className={className}
                >
                  {children}
                </a>
              )
            }
          />
        </div>
      </LinksInApp>
      <p className="subtle small">{words.legend}</p>
    </section>
  )
}

/** South Limburg as tiles, coloured by the theme or question that is chosen; the table has the same numbers. */
export const RegionMap = memo(RegionMapOf)

function step(score: number): NonNullable<Tile['tone']> {
  const steps = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const
  return steps[Math.min(4, Math.floor(score / 20))] ?? 'empty'
}
