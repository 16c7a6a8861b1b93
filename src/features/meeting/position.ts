/** What is shown of a theme, one after another; each step keeps what was there. */
export const REVEALS = ['vraag', 'spreiding', 'namen', 'quick-wins'] as const
export type Reveal = (typeof REVEALS)[number]

/** Where a meeting is: which theme, counted from 0, and how much of it is shown. */
export type Position = { theme: number; reveal: Reveal }

export type Move = 'next' | 'previous' | 'first'

/** The position after a move; null when there is nothing further. */
export function moved({ theme, reveal }: Position, move: Move, themes: number): Position | null {
  if (move === 'first') return { theme: 0, reveal: 'vraag' }
  const all = themes * REVEALS.length
  const at = theme * REVEALS.length + REVEALS.indexOf(reveal) + (move === 'next' ? 1 : -1)
  const found = REVEALS[at % REVEALS.length]
  if (at < 0 || at >= all || found === undefined) return null
  return { theme: Math.floor(at / REVEALS.length), reveal: found }
}

/** Whether a part of a theme is shown already. */
export function isShown(reveal: Reveal, part: Reveal): boolean {
  return REVEALS.indexOf(reveal) >= REVEALS.indexOf(part)
}

const KEYS: Partial<Record<string, Move>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
}

/** Where keys have work of their own. */
const TYPING = 'input, textarea, select, dialog, [role="group"][tabindex]'
const PRESSED = 'button, a, summary'

/** The move that a key asks for; null where the key has another meaning. */
export function moveOf({ key, target, ...held }: PressedKey): Move | null {
  const move = KEYS[key]
  if (!move || held.ctrlKey || held.altKey || held.metaKey || held.shiftKey) return null
  if (target?.closest(TYPING)) return null
  return key === ' ' && target?.closest(PRESSED) ? null : move
}

export type PressedKey = {
  key: string
  target: { closest: (selector: string) => unknown } | null
  ctrlKey?: boolean
  altKey?: boolean
  metaKey?: boolean
  shiftKey?: boolean
}
