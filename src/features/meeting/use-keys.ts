import { useEffect, useRef } from 'react'
import type { PressedKey } from './position.ts'

/**
 * Listens to the keys of the whole page.
 * @param heard does what a key asks, and says whether it asked for something.
 */
export function useKeys(heard: (pressed: PressedKey) => boolean): void {
  const latest = useRef(heard)
  useEffect(() => {
    latest.current = heard
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (latest.current(asPressed(event))) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function asPressed({ key, target, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): PressedKey {
  return {
    key,
    target: target instanceof Element ? target : null,
    ctrlKey,
    altKey,
    metaKey,
    shiftKey,
  }
}
