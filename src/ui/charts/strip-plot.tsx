import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import './charts.css'

export type StripRow = {
  id: string
  label: string
  /** 0-100, one dot each. */
  points: readonly { id: string; label: string; value: number }[]
  /** 0-100; null when too few to give one. */
  median: number | null
}

export type StripPlotProps = {
  rows: readonly StripRow[]
  /** The id of the points to draw in the accent colour. */
  highlighted?: string | undefined
  words: { axis: string; median: string; description: string }
  format: (value: number) => string
}

type Dot = { x: number; y: number; id: string; name: string; row: string }

const ROW_HEIGHT = 44

/** One strip of dots per row, with a mark at the median: the spread before the mean. */
export function StripPlot({ rows, highlighted, words, format }: StripPlotProps) {
  const dots = rows.flatMap((row, y): Dot[] =>
    row.points.map((point) => ({
      x: point.value,
      y,
      id: point.id,
      name: point.label,
      row: row.label,
    })),
  )
  const medians = rows.flatMap((row, y): Dot[] =>
    row.median === null
      ? []
      : [{ x: row.median, y, id: 'median', name: words.median, row: row.label }],
  )
  const own = dots.filter((dot) => dot.id === highlighted)
  const others = dots.filter((dot) => dot.id !== highlighted)
  return (
    <ResponsiveContainer width="100%" height={rows.length * ROW_HEIGHT + 48}>
      <ScatterChart
        margin={{ top: 8, right: 16, bottom: 16, left: 0 }}
        title={words.description}
        accessibilityLayer
      >
        <CartesianGrid horizontal={false} stroke="var(--chart-line)" />
        <XAxis
          type="number"
          dataKey="x"
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          tick={{ fill: 'var(--chart-text)', fontSize: 14 }}
          stroke="var(--chart-line)"
          label={{
            value: words.axis,
            position: 'insideBottom',
            offset: -12,
            fill: 'var(--chart-text)',
            fontSize: 14,
          }}
        />
        <YAxis
          type="number"
          dataKey="y"
          domain={[-0.5, rows.length - 0.5]}
          ticks={rows.map((_, index) => index)}
          tickFormatter={(index: number) => rows[index]?.label ?? ''}
          reversed
          interval={0}
          width={148}
          tick={{ fill: 'var(--chart-text)', fontSize: 14 }}
          stroke="var(--chart-line)"
        />
        {rows.map((row, index) => (
          <ReferenceLine key={row.id} y={index} stroke="var(--chart-line)" />
        ))}
        <Tooltip
          cursor={false}
          content={({ active, payload }) => {
            const dot = payload?.[0]?.payload as Dot | undefined
            if (!active || !dot) return null
            return (
              <p className="chart-tooltip">
                <strong>{dot.name}</strong>
                <br />
                {dot.row}: {format(dot.x)}
              </p>
            )
          }}
        />
        <Scatter
          data={others}
          fill="var(--chart-other)"
          fillOpacity={0.75}
          isAnimationActive={false}
        />
        <Scatter data={own} fill="var(--chart-own)" isAnimationActive={false} shape={<OwnMark />} />
        <Scatter data={medians} isAnimationActive={false} shape={<MedianMark />} />
      </ScatterChart>
    </ResponsiveContainer>
  )
}

type MarkProps = { cx?: number; cy?: number }

function MedianMark({ cx = 0, cy = 0 }: MarkProps) {
  return <rect x={cx - 2} y={cy - 14} width={4} height={28} rx={2} fill="var(--chart-reference)" />
}

function OwnMark({ cx = 0, cy = 0 }: MarkProps) {
  return <circle cx={cx} cy={cy} r={8} fill="var(--chart-own)" stroke="#fff" strokeWidth={2} />
}
