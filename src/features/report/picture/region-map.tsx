import { Link } from '@tanstack/react-router'
import { formatScore } from '#i18n/formats.ts'
import { certaintyOfTotal } from '#domain/questionnaire/score-sheet.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { StepLegend } from '#ui/charts/step-legend.tsx'
import { stepOf } from '#ui/charts/steps.ts'
import { TileMap } from '#ui/layout/tile-map.tsx'
import type { MunicipalityRow } from '../region-summary.ts'
import { messages } from '../report.messages.ts'

const { picture } = messages

export type TotalsMapProps = {
  roundId: string
  municipalities: readonly Municipality[]
  rows: readonly Pick<MunicipalityRow, 'row' | 'sheet'>[]
}

/** Where the totals are high and low: a stronger colour is higher, the number stands in the tile, which leads to its report. */
export function TotalsMap({ roundId, municipalities, rows }: TotalsMapProps) {
  const sheets = new Map(
    rows.map(({ row, sheet }) => [row, sheet?.route === 'full' ? sheet : null]),
  )
  const totals = [...sheets.values()].flatMap((sheet) => sheet?.total ?? [])
  return (
    <section className="stack stack--small" aria-labelledby="kaart">
      <h2 id="kaart">
        {totals.length === 0
          ? picture.map
          : picture.mapFrom(formatScore(Math.min(...totals)), formatScore(Math.max(...totals)))}
      </h2>
      <StepLegend />
      <div className="report-picture__map">
        <TileMap
          label={picture.map}
          tiles={municipalities.map(({ code, name, shortName, tileRow, tileColumn }) => {
            const sheet = sheets.get(code)
            const total = sheet?.total ?? null
            const provisional = sheet ? certaintyOfTotal(sheet) === 'provisional' : false
            return {
              id: code,
              row: tileRow,
              column: tileColumn,
              short: shortName,
              name,
              tone: total === null ? 'empty' : `step-${stepOf(total)}`,
              ...(total === null ? { note: picture.noScore } : { value: formatScore(total) }),
              ...(total !== null &&
                provisional && { provisional, note: messages.state.provisional }),
            }
          })}
          link={(tile, className, children) =>
            tile.value === undefined ? (
              <span className={className}>{children}</span>
            ) : (
              <Link
                to="/eszl/rapport/$gemeente"
                params={{ gemeente: tile.id }}
                search={{ ronde: roundId }}
                className={className}
              >
                {children}
              </Link>
            )
          }
        />
      </div>
      <p className="subtle small">{picture.mapLegend}</p>
    </section>
  )
}
