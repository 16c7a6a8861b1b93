/** What is shown of a theme, one after another. */
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

/** Makes an action of what was decided last. */
const TO_ACTION = 'a'

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

/** With nothing held down, and not where one types. */
function isFree({ target, ctrlKey, altKey, metaKey }: PressedKey): boolean {
  return !ctrlKey && !altKey && !metaKey && !target?.closest(TYPING)
}

/** The move that a key asks for; null where the key has another meaning. */
export function moveOf({ key, target, ...held }: PressedKey): Move | null {
  const move = KEYS[key]
  if (!move || held.shiftKey || !isFree({ key, target, ...held })) return null
  return key === ' ' && target?.closest(PRESSED) ? null : move
}

/** Whether a key asks to make an action of what was decided last. */
export function asksAction(pressed: PressedKey): boolean {
  return pressed.key.toLowerCase() === TO_ACTION && isFree(pressed)
}

export type PressedKey = {
  key: string
  target: { closest: (selector: string) => unknown } | null
  ctrlKey?: boolean
  altKey?: boolean
  metaKey?: boolean
  shiftKey?: boolean
}
