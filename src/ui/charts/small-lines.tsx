import { useId } from 'react'
import {
  type DotItemDotProps,
  ErrorBar,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import { withMargin } from '#i18n/margin-words.ts'
import { Pointed, type Mark } from './pointed.tsx'
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
  /** Names the drawing. */
  description: string
  /** What `beside` of the panels is. */
  besideName?: string
}

const TEXT = { fill: 'var(--chart-text)', fontSize: 13 }

/** The same small line for every row, on one scale: a course in time that can be laid side by side. */
export function SmallLines({ panels, description, ...rest }: SmallLinesProps) {
  // What nothing is known of draws nothing.
  const known = panels.filter(({ values }) => values.some((value) => value !== null))
  const marks = known.flatMap((panel) => marksOf(panel, rest))
  return (
    <Pointed label={description} marks={marks}>
      {(at, point) => (
        <div className="small-lines">
          {known.map((panel) => (
            <Panel key={panel.id} {...{ panel, at, point }} {...rest} />
          ))}
        </div>
      )}
    </Pointed>
  )
}

type Rest = Omit<SmallLinesProps, 'panels' | 'description'>

const markId = (panel: string, step: number) => `${panel} ${step}`

/** What each point of a line says, from the first step to the last. */
function marksOf(
  { id, label, values, margins, beside }: LinePanel,
  { steps, format, besideName = '' }: Rest,
): readonly Mark[] {
  return values.flatMap((value, step) => {
    if (value === null) return []
    const margin = margins?.[step] ?? null
    const other = beside?.[step] ?? null
    const own = margin === null ? format(value) : withMargin(format(value), margin)
    const words = `${label}, ${steps[step] ?? ''}: ${own}`
    const more = other === null ? [] : [`${besideName} ${format(other)}`]
    return [{ id: markId(id, step), row: id, words: [words, ...more].join(' · ') }]
  })
}

type PanelProps = Rest & {
  panel: LinePanel
  at: string | null
  point: (id: string | null) => void
}

function Panel({
  panel: { id: panel, label, values, margins, beside, note },
  steps,
  seams,
  format,
  at,
  point,
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
                activeDot={false}
                isAnimationActive={false}
              />
            )}
            <Line
              dataKey="value"
              stroke="var(--chart-own)"
              strokeWidth={2}
              activeDot={false}
              dot={({ cx, cy, index, value }: DotItemDotProps) =>
                typeof value === 'number' && (
                  <g key={index} onPointerEnter={() => point(markId(panel, index))}>
                    <circle cx={cx} cy={cy} r={16} fill="transparent" />
                    <circle
                      className={`small-lines__dot${at === markId(panel, index) ? ' small-lines__dot--pointed' : ''}`}
                      {...{ cx, cy }}
                      r={4}
                    />
                  </g>
                )
              }
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
