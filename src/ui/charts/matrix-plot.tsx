import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts'
import { labelPlaces } from './label-places.ts'
import './charts.css'

export type MatrixPoint = {
  id: string
  /** The number of the point in the table beside it. */
  number: number
  /** 0-100. */
  x: number
  y: number
  /** Half the width of their intervals, in points. */
  xMargin: number
  yMargin: number
}

export type MatrixPlotProps = {
  points: readonly MatrixPoint[]
  cross: { x: number; y: number }
  /** Names of the four parts, from top left clockwise. */
  corners: readonly [string, string, string, string]
  words: { x: string; y: string; description: string }
}

/** About so many pixels on a point of the scale, of a chart as wide as the text. */
const PIXELS = 9
const REACH = [13, 20, 28]
const LABEL = 15
const AXIS_TITLE = { fontSize: 14, fill: 'var(--chart-text)' }

/** Points on two scales, with a cross that makes four named parts. Numbers refer to the table. */
export function MatrixPlot({ points, cross, corners, words }: MatrixPlotProps) {
  const [x, y] = [
    around(
      points.flatMap((p) => [p.x - p.xMargin, p.x + p.xMargin]),
      cross.x,
    ),
    around(
      points.flatMap((p) => [p.y - p.yMargin, p.y + p.yMargin]),
      cross.y,
    ),
  ]
  const offsets = labelPlaces(
    points.map((point) => ({ x: point.x * PIXELS, y: -point.y * PIXELS })),
    REACH,
    LABEL,
  )
  const data = points.map((point, index) => ({ ...point, offset: offsets[index] }))
  const axis = { tick: { fill: 'var(--chart-text)', fontSize: 14 }, stroke: 'var(--chart-line)' }
  const bar = { width: 4, strokeWidth: 1, stroke: 'var(--chart-other)', isAnimationActive: false }
  return (
    <div className="matrix">
      <p className="matrix__corner matrix__corner--1">{corners[0]}</p>
      <p className="matrix__corner matrix__corner--2">{corners[1]}</p>
      <ResponsiveContainer width="100%" height={460}>
        <ScatterChart
          margin={{ top: 8, right: 16, bottom: 20, left: 8 }}
          title={words.description}
          accessibilityLayer
        >
          <CartesianGrid stroke="var(--chart-line)" strokeDasharray="2 4" />
          <XAxis
            type="number"
            dataKey="x"
            domain={x}
            {...axis}
            label={{ value: words.x, position: 'insideBottom', offset: -14, ...AXIS_TITLE }}
          />
          <YAxis
            type="number"
            dataKey="y"
            domain={y}
            width={56}
            {...axis}
            label={{ value: words.y, angle: -90, position: 'insideLeft', ...AXIS_TITLE }}
          />
          <ReferenceLine x={cross.x} stroke="var(--chart-reference)" strokeWidth={2} />
          <ReferenceLine y={cross.y} stroke="var(--chart-reference)" strokeWidth={2} />
          <Scatter data={data} isAnimationActive={false} shape={<Numbered />}>
            <ErrorBar dataKey="xMargin" direction="x" {...bar} />
            <ErrorBar dataKey="yMargin" direction="y" {...bar} />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
      <p className="matrix__corner matrix__corner--4">{corners[3]}</p>
      <p className="matrix__corner matrix__corner--3">{corners[2]}</p>
    </div>
  )
}

type MarkProps = {
  cx?: number
  cy?: number
  number?: number
  offset?: { x: number; y: number }
}

function Numbered({ cx = 0, cy = 0, number, offset = { x: 0, y: 0 } }: MarkProps) {
  // A number of two digits is wider and would lie over its own dot.
  const aside = (number ?? 0) > 9 ? 1.5 : 1
  const [x, y] = [cx + aside * offset.x, cy + offset.y]
  return (
    <g>
      <line x1={cx} y1={cy} x2={x} y2={y} stroke="var(--chart-other)" />
      <circle cx={cx} cy={cy} r={5} fill="var(--chart-own)" />
      <text
        x={x}
        y={y}
        dy="0.35em"
        textAnchor="middle"
        fontSize={14}
        fontWeight={600}
        fill="var(--chart-text)"
        stroke="var(--qs-surface)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {number}
      </text>
    </g>
  )
}

/** The scale from a ten below the lowest to a ten above the highest, within 0 and 100. */
function around(values: readonly number[], cross: number): [number, number] {
  const all = [...values, cross]
  const low = Math.floor((Math.min(...all) - 4) / 10) * 10
  const high = Math.ceil((Math.max(...all) + 4) / 10) * 10
  return [Math.max(0, low), Math.min(100, high)]
}
