import { startTransition, useEffect, useState } from 'react'

/**
 * How many of a long list to draw: `first` at once, and so many more in every frame after it, beginning
 * again when the list is another one.
 */
export function useMoreAndMore(list: readonly unknown[], first: number): number {
  const [drawn, setDrawn] = useState({ list, count: first })
  const count = drawn.list === list ? drawn.count : first
  useEffect(() => {
    if (count >= list.length) return
    const frame = requestAnimationFrame(() =>
      startTransition(() => setDrawn({ list, count: count + first })),
    )
    return () => cancelAnimationFrame(frame)
  }, [list, count, first])
  return count
}

/**
 * The same of rows that are others each time they are drawn: only how many there are counts, and what has been
 * drawn once is not taken away.
 */
export function useMoreRows(rows: number, first: number): number {
  const [drawn, setDrawn] = useState(first)
  useEffect(() => {
    if (drawn >= rows) return
    const frame = requestAnimationFrame(() =>
      startTransition(() => setDrawn((count) => count + first)),
    )
    return () => cancelAnimationFrame(frame)
  }, [rows, drawn, first])
  return drawn
}
