import { shownPoints } from '#i18n/shown-points.ts'
import { Pointed } from './pointed.tsx'
import './strip-plot.css'

export type GapRow = {
  id: string
  label: string
  /** Rows with the same group stand under one heading. */
  group?: string
  /** 0-100, the two ends of the line. */
  from: number
  to: number
  remark?: string
}

export type GapPlotProps = {
  rows: readonly GapRow[]
  description: string
  words: { from: string; to: string }
}

const TICKS = [0, 25, 50, 75, 100]

/** Two numbers per row on one scale, with a line between them: an open dot and a closed one. */
export function GapPlot({ rows, description, words }: GapPlotProps) {
  const marks = rows.map(({ id, label, from, to, remark }) => ({
    id,
    row: id,
    words: [
      `${label}: ${words.from} ${shownPoints(from)}, ${words.to} ${shownPoints(to)}`,
      ...(remark === undefined ? [] : [remark]),
    ].join(' · '),
  }))
  return (
    <Pointed label={description} marks={marks}>
      {(at, point) => (
        <div
          className="strips"
          role="img"
          aria-label={`${description}. ${words.from}, ${words.to}.`}
        >
          <p className="strips__key" aria-hidden="true">
            ○ {words.from} · ● {words.to}
          </p>
          {rows.map(({ id, label, group, from, to, remark }, index) => (
            <div
              key={id}
              className={`strips__row${id === at ? ' strips__row--pointed' : ''}`}
              onPointerEnter={() => point(id)}
            >
              {group !== undefined && group !== rows[index - 1]?.group && (
                <strong className="strips__group">{group}</strong>
              )}
              <span className="strips__label">
                {label}
                {remark !== undefined && <span className="strips__note">{remark}</span>}
              </span>
              <svg className="strips__strip">
                {TICKS.map((tick) => (
                  <line key={tick} x1={`${tick}%`} x2={`${tick}%`} y1="0" y2="100%" />
                ))}
                <line className="strips__between" x1={`${from}%`} x2={`${to}%`} y1="16" y2="16" />
                <circle className="strips__from" cx={`${from}%`} cy="16" r="6" />
                <circle className="strips__to" cx={`${to}%`} cy="16" r="6" />
                {index === 0 && <EndNames from={from} to={to} words={words} />}
              </svg>
            </div>
          ))}
          <div className="strips__row strips__axis" aria-hidden="true">
            <span className="strips__label" />
            <svg className="strips__strip">
              {TICKS.map((tick) => (
                <text key={tick} x={`${tick}%`} y="14">
                  {tick}
                </text>
              ))}
            </svg>
          </div>
        </div>
      )}
    </Pointed>
  )
}

/** On the first line stands which end is which: no legend to look up. */
function EndNames({ from, to, words }: Pick<GapRow, 'from' | 'to'> & Pick<GapPlotProps, 'words'>) {
  // Towards the side where there is room; one above, one below, so that they are never on each other.
  const towards = (at: number) => ({ x: `${at}%`, textAnchor: at < 50 ? 'start' : 'end' }) as const
  return (
    <>
      <text className="strips__end" {...towards(from)} y="4">
        {words.from}
      </text>
      <text className="strips__end" {...towards(to)} y="36">
        {words.to}
      </text>
    </>
  )
}
