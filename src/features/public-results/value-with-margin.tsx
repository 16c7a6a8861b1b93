import { IntervalBar } from '#ui/charts/interval-bar.tsx'

type Props = {
  words: string
  /** 0-100. */
  value: number
  /** Half the width of the interval, on the same scale; null draws none. */
  margin: number | null
}

/** A number in words, with its margin drawn below it. */
export function ValueWithMargin({ words, value, margin }: Props) {
  return (
    <>
      <span className="public-results__value">{words}</span>
      <IntervalBar value={value} margin={margin} />
    </>
  )
}
