import { Pointed, type Mark } from './pointed.tsx'
import './strip-plot.css'

export type StripRow = {
  id: string
  label: string
  /** 0-100, one dot each; a faint one is there for the others only. */
  points: readonly { id: string; label: string; value: number; faint?: boolean }[]
  /** 0-100; null when too few to give them. */
  spread: { lowerQuartile: number; median: number; upperQuartile: number } | null
  /** 0-100, of those that are chosen: drawn beside the median of all. */
  chosenMedian?: number | null
  /** Stands under the label: how many, for example. */
  note?: string
}

export type StripPlotProps = {
  rows: readonly StripRow[]
  /** The id of the points to draw in the accent colour. */
  highlighted?: string | undefined
  /** Ids of at most two others to tell apart: the first is a diamond, the second a square. */
  beside?: readonly string[]
  description: string
  axis: string
  format: (value: number) => string
}

const TICKS = [0, 25, 50, 75, 100]
/** Dots closer than this, in points, stand above each other. */
const SIDE_BY_SIDE = 1.5
/** With more dots than this, none says whose it is. */
export const NAMED_UP_TO = 60

/**
 * One strip of dots per row on a scale of 0 to 100, with the middle half as a box and a mark at the
 * median: the spread before the mean. The table beside it has the same numbers.
 */
export function StripPlot(props: StripPlotProps) {
  const { rows, highlighted, beside = [], description, axis, format } = props
  return (
    <Pointed label={description} marks={rows.flatMap((row) => marksOf(row, format))}>
      {(at, point) => (
        <div className="strips" role="img" aria-label={description}>
          {rows.map((row) => (
            <div key={row.id} className="strips__row">
              <span className="strips__label">
                {row.label}
                {row.note !== undefined && <span className="strips__note">{row.note}</span>}
              </span>
              <svg className="strips__strip">
                {TICKS.map((tick) => (
                  <line key={tick} x1={`${tick}%`} x2={`${tick}%`} y1="0" y2="100%" />
                ))}
                {row.spread && <Box {...row.spread} />}
                {row.chosenMedian != null && (
                  <line
                    className="strips__chosen"
                    x1={`${row.chosenMedian}%`}
                    x2={`${row.chosenMedian}%`}
                    y1="0"
                    y2="32"
                  />
                )}
                {row.spread && !isCrowded(row) && <Median at={row.spread.median} />}
                <Dots {...{ row, highlighted, beside, at, point }} />
                {row.spread && isCrowded(row) && <Median at={row.spread.median} />}
              </svg>
            </div>
          ))}
          <div className="strips__row strips__axis" aria-hidden="true">
            <span className="strips__label">{axis}</span>
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

const markId = (row: string, point: string) => `${row} ${point}`

/** What each dot of a strip says, from low to high; none when there are too many to tell apart. */
function marksOf(
  { id, label, points }: StripRow,
  format: StripPlotProps['format'],
): readonly Mark[] {
  if (points.length > NAMED_UP_TO) return []
  return [...points]
    .sort((a, b) => a.value - b.value)
    .map((point) => ({
      id: markId(id, point.id),
      row: id,
      words: `${label}: ${point.label} ${format(point.value)}`,
    }))
}

/** So many dots, or so many at the median, that they would cover it. */
function isCrowded({ points, spread }: StripRow): boolean {
  const atMedian = points.filter(
    ({ value }) => Math.abs(value - (spread?.median ?? NaN)) < SIDE_BY_SIDE,
  )
  return points.length > NAMED_UP_TO || atMedian.length > 2
}

function Median({ at }: { at: number }) {
  return <line className="strips__median" x1={`${at}%`} x2={`${at}%`} y1="2" y2="30" />
}

function Box({ lowerQuartile, upperQuartile }: NonNullable<StripRow['spread']>) {
  return (
    <rect
      className="strips__box"
      x={`${lowerQuartile}%`}
      width={`${upperQuartile - lowerQuartile}%`}
      y="4"
      height="24"
    />
  )
}

/** Told apart by their form, not only by their colour. */
const SHAPES = [
  { className: 'strips__dot strips__dot--second', path: 'M0 -8L8 0L0 8L-8 0Z' },
  { className: 'strips__dot strips__dot--third', path: 'M-6 -6H6V6H-6Z' },
]

type DotsProps = {
  row: StripRow
  highlighted: string | undefined
  beside: readonly string[]
  at: string | null
  point: (id: string | null) => void
}

function Dots({ row, highlighted, beside, at, point }: DotsProps) {
  const marked = [beside[1], beside[0], highlighted]
  const heights = heightsOf(row.points)
  // The ones to look at lie on top; the others always in one order, so that a dot that moves is seen moving.
  const order = [...row.points].sort(
    (a, b) => marked.indexOf(a.id) - marked.indexOf(b.id) || (a.id < b.id ? -1 : 1),
  )
  return order.map(({ id, value, faint }) => {
    const mark = markId(row.id, id)
    const onPointerEnter = () => point(mark)
    const look = mark === at ? ' strips__dot--pointed' : ''
    const shape = SHAPES[beside.indexOf(id)]
    if (shape && id !== highlighted)
      return (
        <svg key={id} x={`${value}%`} y="16" overflow="visible">
          <path className={shape.className + look} d={shape.path} {...{ onPointerEnter }} />
        </svg>
      )
    const kind = id === highlighted ? 'own' : faint ? 'faint' : 'other'
    return (
      <circle
        key={id}
        className={`strips__dot strips__dot--${kind}${look}`}
        cx={`${value}%`}
        cy={kind === 'own' ? 16 : 16 + (heights.get(id) ?? 0)}
        r={kind === 'own' ? 7 : 4.5}
        {...{ onPointerEnter }}
      />
    )
  })
}

/** How far from the middle each dot lies: in turn above and below, 0, -5, 5, -10, 10; then over each other. */
function heightsOf(points: StripRow['points']): ReadonlyMap<string, number> {
  const taken = new Map<number, number>()
  return new Map(
    [...points]
      .sort((a, b) => a.value - b.value)
      .map(({ id, value }) => {
        const place = Math.round(value / SIDE_BY_SIDE)
        const before = taken.get(place) ?? 0
        taken.set(place, before + 1)
        return [id, Math.min(2, Math.ceil(before / 2)) * (before % 2 === 0 ? 5 : -5)] as const
      }),
  )
}
