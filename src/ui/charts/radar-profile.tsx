import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Polygon,
  Radar,
  RadarChart,
  ResponsiveContainer,
  useChartHeight,
  useChartWidth,
  type DotItemDotProps,
  type PolygonProps,
} from 'recharts'
import { useMemo, useState } from 'react'
import { namesOnLines, ROW_HEIGHT } from './names-on-lines.ts'
import { Pointed, type Mark } from './pointed.tsx'
import './charts.css'

/** A line of the radar; `values` follow the axes, 0-100 or null for a gap. */
export type RadarLine = {
  name: string
  kind: 'own' | 'second' | 'third' | 'reference'
  values: readonly (number | null)[]
}

export type RadarProfileProps = {
  axes: readonly string[]
  /** The first lies at the bottom. */
  lines: readonly RadarLine[]
  description: string
  format: (value: number) => string
}

/** Lines differ in colour and in dashes, so that they can be told apart in grey too. */
const LOOKS = {
  own: { stroke: 'var(--chart-own)', strokeDasharray: '0', fillOpacity: 0.18 },
  second: { stroke: 'var(--chart-second)', strokeDasharray: '10 4', fillOpacity: 0 },
  third: { stroke: 'var(--chart-third)', strokeDasharray: '2 4', fillOpacity: 0 },
  reference: { stroke: 'var(--chart-reference)', strokeDasharray: '5 4', fillOpacity: 0 },
} as const

/** Of the half of the width: what is left of a phone has to hold the names of the axes. */
const NARROW = 420

/** The numbers of the scale stand between the first axis and the second. */
const SCALE = { degrees: 67.5, angle: (67.5 / 180) * Math.PI, values: [0, 25, 50, 75, 100] }

/** recharts draws null in the middle, as if it were 0: here it is a gap in the line. */
function withGaps({ points = [], ...line }: PolygonProps) {
  const placed = points.map((point) => (isThere(point) ? point : { ...point, x: NaN, y: NaN }))
  return <Polygon {...line} points={placed} />
}

function isThere(point: object): boolean {
  return 'value' in point && typeof point.value === 'number'
}

type DotProps = { dot: DotItemDotProps; at: string | null; point: (id: string | null) => void }

/** A score, with room around it to point at. */
function Dot({ dot, at, point }: DotProps) {
  if (!isThere(dot)) return null
  const { cx, cy, r, fill, fillOpacity, stroke, strokeWidth, index } = dot
  const id = String(index)
  return (
    <g onPointerEnter={() => point(id)}>
      <circle cx={cx} cy={cy} r={14} fill="transparent" />
      <circle
        className={id === at ? 'radar-dot radar-dot--pointed' : 'radar-dot'}
        {...{ cx, cy, r, fill, fillOpacity, stroke, strokeWidth }}
      />
    </g>
  )
}

/** The radius is a share of the whole drawing: the names beside the lines are placed by it. */
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }

type NamesProps = Pick<RadarProfileProps, 'axes' | 'lines'> & { share: number }

/** The name of every line, beside it: no legend to look up. */
function Names({ axes, lines, share }: NamesProps) {
  const [width, height] = [useChartWidth(), useChartHeight()]
  // Pointing at an axis draws again, with the same names.
  const places = useMemo(() => {
    if (width === undefined || height === undefined) return []
    const radius = (share * Math.min(width, height)) / 2
    return namesOnLines(lines, { width, height, radius, axes, scale: SCALE })
  }, [lines, axes, share, width, height])
  return lines.map(({ name, kind }, line) => {
    const place = places[line]
    if (!place) return null
    const first = place.y - ((place.rows.length - 1) * ROW_HEIGHT) / 2
    return (
      <text key={name} className="radar-name" fill={LOOKS[kind].stroke} textAnchor="middle">
        {place.rows.map((row, index) => (
          <tspan key={index} x={place.x} y={first + index * ROW_HEIGHT} dominantBaseline="middle">
            {index > 0 ? ` ${row}` : row}
          </tspan>
        ))}
      </text>
    )
  })
}

const ORDER: readonly RadarLine['kind'][] = ['own', 'second', 'third', 'reference']

/** What each axis says: every line on it. */
function marksOf({ axes, lines, format }: RadarProfileProps): readonly Mark[] {
  return axes.map((axis, index) => {
    const inOrder = [...lines].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    const said = inOrder
      .map(({ name, values }) => ({ name, value: values[index] ?? null }))
      .flatMap(({ name, value }) => (value === null ? [] : [`${name} ${format(value)}`]))
    return { id: String(index), row: axis, words: `${axis}: ${said.join(' · ') || '–'}` }
  })
}

/**
 * Profiles over the same axes, as a radar: pointed at or walked to, an axis says all of its numbers. The table beside
 * it carries the same.
 */
export function RadarProfile(props: RadarProfileProps) {
  const { axes, lines, description } = props
  const [width, setWidth] = useState(NARROW)
  const narrow = width < NARROW
  const share = narrow ? 0.6 : 0.76
  const data = axes.map((axis, index) => ({
    axis,
    ...Object.fromEntries(lines.map(({ name, values }) => [name, values[index] ?? null])),
  }))
  return (
    <Pointed label={description} marks={marksOf(props)}>
      {(at, point) => (
        <ResponsiveContainer width="100%" height={narrow ? 340 : 460} onResize={setWidth}>
          <RadarChart
            data={data}
            outerRadius={`${share * 100}%`}
            margin={NO_MARGIN}
            title={description}
            accessibilityLayer={false}
          >
            <PolarGrid stroke="var(--chart-line)" />
            <PolarAngleAxis dataKey="axis" tick={{ fill: 'var(--chart-text)', fontSize: 13 }} />
            <PolarRadiusAxis
              angle={SCALE.degrees}
              domain={[0, 100]}
              tickCount={5}
              tick={{ fill: 'var(--chart-text)', fontSize: 12 }}
              axisLine={false}
            />
            {lines.map(({ name, kind }) => (
              <Radar
                key={name}
                name={name}
                dataKey={name}
                {...LOOKS[kind]}
                strokeWidth={2}
                fill={LOOKS[kind].stroke}
                shape={withGaps}
                dot={
                  kind !== 'reference' && ((dot) => <Dot key={dot.index} {...{ dot, at, point }} />)
                }
                isAnimationActive={false}
              />
            ))}
            <Names {...{ axes, lines, share }} />
          </RadarChart>
        </ResponsiveContainer>
      )}
    </Pointed>
  )
}
