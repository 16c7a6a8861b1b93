import { startTransition, useEffect, useState } from 'react'
import { NAMED_UP_TO } from '#ui/charts/strip-plot.tsx'

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
 * The class of a section: in a large region it holds thousands of marks and is laid out once it comes into sight. In a
 * smaller one at once, for what is not laid out has the size of a guess: the page grows while one scrolls, and what
 * follows lies under it until then.
 */
export const sectionOf = (municipalities: number): string =>
  municipalities > NAMED_UP_TO ? 'stack compare-section' : 'stack'
