/** What one can do with an offer. */
export type WalkKey = 'stillSo' | 'changed' | 'skip' | 'back' | 'undo'

type Pressed = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>

const KEYS: Readonly<Record<string, WalkKey>> = {
  Enter: 'stillSo',
  j: 'stillSo',
  v: 'changed',
  ArrowRight: 'skip',
  ArrowLeft: 'back',
  z: 'undo',
}

/**
 * What a key means while the focus is among the offers; null for a key that keeps its own meaning,
 * such as Enter on a button or a link, and 'held' for one that repeats by itself.
 */
export function walkKey(event: Pressed): WalkKey | 'held' | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const key = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  if (!key) return null
  if (event.repeat) return 'held'
  const onControl =
    typeof Element !== 'undefined' &&
    event.target instanceof Element &&
    event.target.closest('button, a, summary')
  return event.key === 'Enter' && onControl ? null : key
}
