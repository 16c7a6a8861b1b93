import { useId } from 'react'
import {
  ErrorBar,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import './charts.css'

export type LinePanel = {
  id: string
  label: string
  /** One for each step, 0-100; null leaves a gap. */
  values: readonly (number | null)[]
  /** Half the intervals of the values, drawn as error bars. */
  margins?: readonly (number | null)[]
  /** Drawn beside it, thin and dashed, such as a median of others. */
  beside?: readonly (number | null)[]
  /** Stands under the label. */
  note?: string
}

export type SmallLinesProps = {
  panels: readonly LinePanel[]
  /** What the steps are called; the first and the last are written below the line. */
  steps: readonly string[]
  /** After which steps, counted from 0, a dashed line is drawn. */
  seams: readonly number[]
  format: (value: number) => string
}

const TEXT = { fill: 'var(--chart-text)', fontSize: 13 }

/** The same small line for every row, on one scale: a course in time that can be laid side by side. */
export function SmallLines({ panels, ...rest }: SmallLinesProps) {
  // What nothing is known of draws nothing.
  const known = panels.filter(({ values }) => values.some((value) => value !== null))
  return (
    <div className="small-lines">
      {known.map((panel) => (
        <Panel key={panel.id} panel={panel} {...rest} />
      ))}
    </div>
  )
}

type PanelProps = Omit<SmallLinesProps, 'panels'> & { panel: LinePanel }

function Panel({
  panel: { label, values, margins, beside, note },
  steps,
  seams,
  format,
}: PanelProps) {
  const id = useId()
  const last = steps.length - 1
  const data = values.map((value, step) => ({
    step,
    value,
    margin: margins?.[step] ?? 0,
    beside: beside?.[step] ?? null,
  }))
  return (
    <div className="small-lines__panel">
      <p className="small-lines__label" id={id}>
        {label}
        {note !== undefined && <span className="small-lines__note">{note}</span>}
      </p>
      <div role="img" aria-labelledby={id}>
        <ResponsiveContainer width="100%" height={150}>
          <LineChart
            data={data}
            margin={{ top: 20, right: 40, bottom: 0, left: 40 }}
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="step"
              type="number"
              domain={[0, last]}
              ticks={[0, last]}
              tickFormatter={(step: number) => steps[step] ?? ''}
              tick={TEXT}
              stroke="var(--chart-line)"
            />
            <YAxis domain={[0, 100]} hide />
            <ReferenceLine y={50} stroke="var(--chart-line)" strokeDasharray="2 4" />
            {seams.map((step) => (
              <ReferenceLine
                key={step}
                x={step + 0.5}
                stroke="var(--chart-reference)"
                strokeWidth={2}
                strokeDasharray="6 4"
              />
            ))}
            {beside && (
              <Line
                dataKey="beside"
                stroke="var(--chart-other)"
                strokeWidth={1.5}
                strokeDasharray="5 4"
                dot={{ r: 2.5, fill: 'var(--chart-other)', strokeWidth: 0 }}
                isAnimationActive={false}
              />
            )}
            <Line
              dataKey="value"
              stroke="var(--chart-own)"
              strokeWidth={2}
              dot={{ r: 4, fill: 'var(--chart-own)', strokeWidth: 0 }}
              label={{
                position: 'top',
                // A point is a pixel, nearly: above its error bar.
                offset: 5 + Math.max(0, ...(margins ?? []).map((margin) => margin ?? 0)),
                ...TEXT,
                formatter: (value: unknown) => (typeof value === 'number' ? format(value) : ''),
              }}
              isAnimationActive={false}
            >
              {margins && (
                <ErrorBar
                  dataKey="margin"
                  width={6}
                  stroke="var(--chart-own)"
                  strokeWidth={1}
                  isAnimationActive={false}
                />
              )}
            </Line>
          </LineChart>
        </ResponsiveContainer>
      </div>
    </div>
  )
}
