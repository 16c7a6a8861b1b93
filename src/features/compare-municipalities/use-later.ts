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
