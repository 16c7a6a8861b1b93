import { useEffect, useRef, useState } from 'react'
import { messages } from './charts.messages.ts'
import { Pointed } from './pointed.tsx'
import { sideLabels, twoLines, type SideLabel } from './side-labels.ts'
import './charts.css'
import './named-plot.css'

export type NamedPoint = {
  id: string
  name: string
  x: number
  y: number
  /** Half the width of their intervals. */
  xMargin?: number
  yMargin?: number
  /** Drawn closed; what is not firm, or is there for the others only, is open. */
  firm: boolean
  /** Stands beside the plot by its name. */
  named: boolean
  /** All that there is to say of it. */
  words: string
}

export type NamedPlotProps = {
  points: readonly NamedPoint[]
  /** What each axis measures, and its ends. */
  x: Axis
  y: Axis
  /** Lines that make four parts, named from the top left clockwise. */
  cross?: { x: number; y: number; corners: readonly [string, string, string, string] }
  description: string
  /** What pressing a point does. */
  onChoose?: (id: string) => void
}

/** `own`: a scale of its own, such as days; else a part of 0 to 100, which is said when it is not all of it. */
export type Axis = { label: string; low: number; high: number; own?: boolean }

const HEIGHT = 404
const LABEL = 190
const LETTERS = 26
const APART = 42
/** Narrower than this there is no room for names beside it. */
const NARROW = 640
const EDGE = { top: 12, bottom: 24, axis: 40 }

/** Points on two scales with their names beside the plot, each with a line to its point. */
export function NamedPlot({ points, x, y, cross, description, onChoose }: NamedPlotProps) {
  const area = useRef<HTMLDivElement>(null)
  const { width, letters } = useSize(area)
  const wide = width >= NARROW * letters
  const beside = wide ? LABEL * letters : 0
  const left = beside + EDGE.axis * letters
  const right = width - (wide ? beside + 12 : 8)
  const bottom = HEIGHT - EDGE.bottom * letters
  const within = (value: number, { low, high }: Axis) => Math.min(high, Math.max(low, value))
  const onX = (value: number) =>
    left + ((within(value, x) - x.low) / (x.high - x.low)) * (right - left)
  const onY = (value: number) =>
    bottom - ((within(value, y) - y.low) / (y.high - y.low)) * (bottom - EDGE.top)
  const placed = points.map((point) => ({ ...point, px: onX(point.x), py: onY(point.y) }))
  const labels = wide
    ? sideLabels(
        placed.filter(({ named }) => named).map(({ id, px, py }) => ({ id, x: px, y: py })),
        HEIGHT - 16,
        APART * letters,
      )
    : new Map<string, SideLabel>()
  const marks = [...points]
    .sort((a, b) => a.x - b.x)
    .map(({ id, words }) => ({ id, row: description, words }))
  return (
    <div ref={area} className="named-plot">
      <Pointed label={description} marks={marks} onChoose={onChoose}>
        {(at, point) => (
          <>
            <p className="named-plot__axis">↑ {axisWords(y)}</p>
            <svg width="100%" height={HEIGHT} role="img" aria-label={description}>
              <Scales {...{ x, y, left, right, bottom, onX, onY }} />
              {cross && (
                <Cross {...{ cross, left, right, bottom }} px={onX(cross.x)} py={onY(cross.y)} />
              )}
              {placed.map(({ id, name, px, py, xMargin = 0, yMargin = 0, x: vx, y: vy, firm }) => {
                const label = labels.get(id)
                const look = id === at ? ' named-plot__point--pointed' : ''
                return (
                  // The same stands in a list beside it, where each is a link.
                  <g
                    key={id}
                    className={`named-plot__point${look}`}
                    onPointerEnter={() => point(id)}
                    onClick={() => onChoose?.(id)}
                  >
                    {xMargin > 0 && (
                      <line
                        className="named-plot__margin"
                        x1={onX(vx - xMargin)}
                        x2={onX(vx + xMargin)}
                        y1={py}
                        y2={py}
                      />
                    )}
                    {yMargin > 0 && (
                      <line
                        className="named-plot__margin"
                        x1={px}
                        x2={px}
                        y1={onY(vy - yMargin)}
                        y2={onY(vy + yMargin)}
                      />
                    )}
                    {label && <Name {...{ label, name, px, py, left, beside, width, letters }} />}
                    <circle
                      className={firm ? 'matrix__dot' : 'matrix__dot matrix__dot--open'}
                      cx={px}
                      cy={py}
                      r={6}
                    />
                  </g>
                )
              })}
            </svg>
            <p className="named-plot__axis named-plot__axis--x">{axisWords(x)} →</p>
          </>
        )}
      </Pointed>
    </div>
  )
}

type NameProps = {
  label: SideLabel
  name: string
  px: number
  py: number
  left: number
  /** How wide the column of names is. */
  beside: number
  width: number
  letters: number
}

function Name({ label: { side, y }, name, px, py, left, beside, width, letters }: NameProps) {
  const lines = twoLines(name, LETTERS)
  const isLeft = side === 'left'
  const at = isLeft ? beside : width - beside
  return (
    <>
      <path
        className="named-plot__lead"
        d={`M${isLeft ? at + 2 : at - 2} ${y}L${isLeft ? left - 8 : at - 12} ${y}L${px} ${py}`}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          className="named-plot__name"
          x={at}
          y={y + (index - (lines.length - 1) / 2) * 16 * letters}
          dy="0.35em"
          textAnchor={isLeft ? 'end' : 'start'}
        >
          {line}
        </text>
      ))}
    </>
  )
}

type ScalesProps = Pick<NamedPlotProps, 'x' | 'y'> & {
  left: number
  right: number
  bottom: number
  onX: (value: number) => number
  onY: (value: number) => number
}

function Scales({ x, y, left, right, bottom, onX, onY }: ScalesProps) {
  return (
    <>
      {ticksOf(x).map((tick) => (
        <g key={`x${tick}`}>
          <line
            className="named-plot__grid"
            x1={onX(tick)}
            x2={onX(tick)}
            y1={EDGE.top}
            y2={bottom}
          />
          <text x={onX(tick)} y={bottom + 4} dy="1em" textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {ticksOf(y).map((tick) => (
        <g key={`y${tick}`}>
          <line className="named-plot__grid" x1={left} x2={right} y1={onY(tick)} y2={onY(tick)} />
          <text x={left - 6} y={onY(tick)} dy="0.35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
    </>
  )
}

type CrossProps = {
  cross: NonNullable<NamedPlotProps['cross']>
  left: number
  right: number
  bottom: number
  px: number
  py: number
}

function Cross({ cross, left, right, bottom, px, py }: CrossProps) {
  const [topLeft, topRight, bottomRight, bottomLeft] = cross.corners
  return (
    <>
      <line className="named-plot__cross" x1={px} x2={px} y1={EDGE.top} y2={bottom} />
      <line className="named-plot__cross" x1={left} x2={right} y1={py} y2={py} />
      {[
        { words: topLeft, at: left + 6, y: EDGE.top + 14, anchor: 'start' as const },
        { words: topRight, at: right - 6, y: EDGE.top + 14, anchor: 'end' as const },
        { words: bottomRight, at: right - 6, y: bottom - 8, anchor: 'end' as const },
        { words: bottomLeft, at: left + 6, y: bottom - 8, anchor: 'start' as const },
      ].map(({ words, at, y, anchor }) => (
        <text key={words} className="named-plot__corner" x={at} y={y} textAnchor={anchor}>
          {words}
        </text>
      ))}
    </>
  )
}

const axisWords = ({ label, low, high, own }: Axis) =>
  own ? label : messages.axis(label, low, high)

/** Five at most, at whole numbers. */
function ticksOf({ low, high }: Axis): readonly number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((one) => (high - low) / one <= 5) ?? high - low
  const first = Math.ceil(low / step) * step
  const count = Math.floor((high - first) / step) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step)
}

/** The scale from a ten below the lowest to a ten above the highest, within 0 and 100. */
export function around(values: readonly number[]): { low: number; high: number } {
  const low = Math.floor((Math.min(...values) - 4) / 10) * 10
  const high = Math.ceil((Math.max(...values) + 4) / 10) * 10
  return { low: Math.max(0, low), high: Math.min(100, high) }
}

/** How wide the plot is, and how many times as large as usual its letters are. */
function useSize(area: React.RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: NARROW, letters: 1 })
  useEffect(() => {
    const element = area.current
    if (!element || !('ResizeObserver' in window)) return
    const observer = new ResizeObserver(([entry]) => {
      const letters = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      if (entry) setSize({ width: Math.max(280, entry.contentRect.width), letters })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [area])
  return size
}
