import {
  Legend,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  Tooltip,
} from 'recharts'
import './charts.css'

export type RadarAxis = {
  label: string
  /** 0-100; null leaves a gap. */
  own: number | null
  reference: number | null
}

export type RadarProfileProps = {
  axes: readonly RadarAxis[]
  words: { own: string; reference: string; description: string }
  format: (value: number) => string
}

/** The profile of one against a reference, as a radar. The table beside it carries the same numbers. */
export function RadarProfile({ axes, words, format }: RadarProfileProps) {
  return (
    <ResponsiveContainer width="100%" height={440}>
      <RadarChart data={[...axes]} outerRadius="72%" title={words.description} accessibilityLayer>
        <PolarGrid stroke="var(--chart-line)" />
        <PolarAngleAxis dataKey="label" tick={{ fill: 'var(--chart-text)', fontSize: 13 }} />
        <PolarRadiusAxis
          angle={67.5}
          domain={[0, 100]}
          tickCount={5}
          tick={{ fill: 'var(--chart-text)', fontSize: 12 }}
          axisLine={false}
        />
        <Radar
          name={words.reference}
          dataKey="reference"
          stroke="var(--chart-reference)"
          strokeDasharray="5 4"
          strokeWidth={2}
          fill="none"
          isAnimationActive={false}
        />
        <Radar
          name={words.own}
          dataKey="own"
          stroke="var(--chart-own)"
          strokeWidth={2}
          fill="var(--chart-own)"
          fillOpacity={0.18}
          dot
          isAnimationActive={false}
        />
        <Tooltip formatter={(value) => (typeof value === 'number' ? format(value) : '–')} />
        <Legend />
      </RadarChart>
    </ResponsiveContainer>
  )
}
