import { memo } from 'react'
import { formatList, formatScore } from '#i18n/formats.ts'
import { subregionNames } from '#i18n/our-region.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { StepLegend } from '#ui/charts/step-legend.tsx'
import { stepOf } from '#ui/charts/steps.ts'
import { Select } from '#ui/form/inputs.tsx'
import { TileMap, type Tile } from '#ui/layout/tile-map.tsx'
import { messages } from './compare.messages.ts'
import { TOTAL, type NamedRow } from '#domain/comparison/table.ts'
import { LinksInApp } from './links-in-app.tsx'
import { hrefWith } from './search.ts'
import { useSetSearch } from './use-compare-search.ts'
import type { Tables } from './use-tables.ts'
import { sectionOf } from './use-later.ts'

const words = messages.map

/** A tile and what its row of the table says. */
type Placed = Tile & { subregion: string; remark: string | null }

function RegionMapOf({ comparison, search, theme, region, selection, choice }: Tables) {
  const setSearch = useSetSearch()
  const by = region.columns.some(({ id }) => id === search.kaart)
    ? search.kaart
    : (region.columns.find(({ id }) => id === TOTAL) ?? region.columns[0])?.id
  const index = region.columns.findIndex(({ id }) => id === by)
  const column = region.columns[index]
  const title = words.title(column?.label ?? '')
  const about = theme ? messages.quoted(column?.label ?? '') : (column?.label ?? '')
  const tiles = placed(comparison.municipalities, selection.rows, index)
  const scored = tiles.filter(({ value }) => value !== undefined).length
  const spread = (choice?.columns[index] ?? column)?.spread ?? null
  const median = spread?.median ?? null
  const finding =
    median === null
      ? words.noMedian(about, scored, tiles.length)
      : (choice ? words.choiceFinding : words.finding)(
          about,
          formatScore(median),
          spread?.n ?? 0,
          formatList(aboveByPart(selection.rows, index, median)),
        )
  return (
    <section className={sectionOf(region.rows.length)} aria-labelledby="map">
      <div className="cluster cluster--spread cluster--inline">
        <h2 id="map">{title}</h2>
        <div className="no-print">
          <Select
            label={words.by}
            value={by}
            onChange={({ target }) => setSearch({ kaart: target.value })}
          >
            {region.columns.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </div>
      </div>
      <LinksInApp>
        <ChartFigure
          finding={finding}
          note={words.legend}
          chart={
            <div className="compare-map stack stack--small">
              <StepLegend />
              <TileMap
                label={title}
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
          }
          beside
          tableTitle={messages.tableTitle}
          table={<MapTable caption={title} tiles={tiles} />}
        />
      </LinksInApp>
    </section>
  )
}

/** The region as tiles, coloured by the theme or question that is chosen. */
export const RegionMap = memo(RegionMapOf)

function MapTable({ caption, tiles }: { caption: string; tiles: readonly Placed[] }) {
  // Those with a score first, the highest on top.
  const order = [...tiles].sort(
    (a, b) => Number(b.value ?? -1) - Number(a.value ?? -1) || a.name.localeCompare(b.name, 'nl'),
  )
  return (
    <table className="data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {words.columns.map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.map(({ id, name, subregion, value, remark }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{subregionNames()[subregion] ?? subregion}</td>
            <td>{value ?? messages.none}</td>
            <td>{remark}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function placed(
  municipalities: Tables['comparison']['municipalities'],
  rows: readonly NamedRow[],
  index: number,
): readonly Placed[] {
  const shown = new Map(rows.map(({ municipality, values }) => [municipality.code, values[index]]))
  return municipalities.map(({ code, name, shortName, subregion, tileRow, tileColumn }): Placed => {
    const value = shown.get(code)
    const score = value?.score ?? null
    const absence = shown.has(code) ? words.nothing : words.notShown
    const remark = score === null ? absence : value?.provisional ? messages.provisional : null
    return {
      id: code,
      row: tileRow,
      column: tileColumn,
      short: shortName,
      name,
      subregion,
      remark,
      tone: score === null ? 'empty' : `step-${stepOf(score)}`,
      ...(score !== null && { value: formatScore(score) }),
      ...(remark !== null && { note: remark }),
      ...(value?.provisional && { provisional: true }),
    }
  })
}

/** "2 van 4 in Noord", for every part of the region that is shown. */
function aboveByPart(rows: readonly NamedRow[], index: number, median: number): string[] {
  const parts = new Map<string, number[]>()
  for (const { municipality, values } of rows) {
    const score = values[index]?.score ?? null
    if (score === null) continue
    const { subregion } = municipality
    parts.set(subregion, [...(parts.get(subregion) ?? []), score])
  }
  return [...parts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([id, scores]) =>
      words.part(
        scores.filter((score) => score > median).length,
        scores.length,
        subregionNames()[id] ?? id,
      ),
    )
}
