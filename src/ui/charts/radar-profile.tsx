import {
  Legend,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Polygon,
  Radar,
  RadarChart,
  ResponsiveContainer,
  Tooltip,
  type DotItemDotProps,
  type PolygonProps,
} from 'recharts'
import { useState } from 'react'
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

/** recharts draws null in the middle, as if it were 0: here it is a gap in the line. */
function withGaps({ points = [], ...line }: PolygonProps) {
  const placed = points.map((point) => (isThere(point) ? point : { ...point, x: NaN, y: NaN }))
  return <Polygon {...line} points={placed} />
}

function dotWithGaps(dot: DotItemDotProps) {
  if (!isThere(dot)) return null
  const { cx, cy, r, fill, fillOpacity, stroke, strokeWidth } = dot
  return <circle className="radar-dot" {...{ cx, cy, r, fill, fillOpacity, stroke, strokeWidth }} />
}

function isThere(point: object): boolean {
  return 'value' in point && typeof point.value === 'number'
}

/** Profiles over the same axes, as a radar. The table beside it carries the same numbers. */
export function RadarProfile({ axes, lines, description, format }: RadarProfileProps) {
  const [width, setWidth] = useState(NARROW)
  const narrow = width < NARROW
  const data = axes.map((axis, index) => ({
    axis,
    ...Object.fromEntries(lines.map(({ name, values }) => [name, values[index] ?? null])),
  }))
  return (
    <ResponsiveContainer width="100%" height={narrow ? 380 : 440} onResize={setWidth}>
      <RadarChart
        data={data}
        outerRadius={narrow ? '62%' : '78%'}
        title={description}
        accessibilityLayer
      >
        <PolarGrid stroke="var(--chart-line)" />
        <PolarAngleAxis dataKey="axis" tick={{ fill: 'var(--chart-text)', fontSize: 13 }} />
        <PolarRadiusAxis
          angle={67.5}
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
            dot={kind !== 'reference' && dotWithGaps}
            isAnimationActive={false}
          />
        ))}
        <Tooltip formatter={(value) => (typeof value === 'number' ? format(value) : '–')} />
        <Legend
          itemSorter={null}
          iconType="plainline"
          iconSize={28}
          wrapperStyle={{ paddingBlockStart: 16 }}
        />
      </RadarChart>
    </ResponsiveContainer>
  )
}
