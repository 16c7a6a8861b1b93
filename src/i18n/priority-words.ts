import type { GapFinding } from '#domain/comparison/perception-gap.ts'
import type { Priority } from '#domain/comparison/importance-performance.ts'

/** What a page calls the priority of an item; the same words everywhere. */
export const priorityWords: Record<Priority, string> = {
  actFirst: 'Pak dit eerst aan',
  keepUp: 'Houd dit vast',
  canWait: 'Kan wachten',
  possiblyTooMuch: 'Mogelijk meer dan nodig',
  close: 'Op de grens',
}

/** What it calls a gap between what is organised and what is experienced. */
export const gapWords: Record<GapFinding, string> = {
  blindSpot: 'blinde vlek: meer geregeld dan ondernemers merken',
  hiddenStrength: 'verborgen kracht: meer gewaardeerd dan geregeld',
  close: 'op de grens: het verschil kan toeval zijn',
}
