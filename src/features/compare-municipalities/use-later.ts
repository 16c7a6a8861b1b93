import { startTransition, useEffect, useState } from 'react'

/**
 * The value as it was, until the next frame has been painted with the new one elsewhere; null at first.
 * In a row, one after another, each has a frame of its own: what is drawn first is not held up by the rest,
 * and no frame has to draw all of it.
 */
export function useLater<Value extends object | null>(value: Value): Value | null {
  const [later, setLater] = useState<Value | null>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setLater(value)))
    return () => cancelAnimationFrame(frame)
  }, [value])
  return later
}

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
