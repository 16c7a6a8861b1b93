import type { Random } from '../demo/random.ts'

/** Who rates in the attack (attacker.ts): entrepreneurs, and the attacker between them. */
export type Rate = {
  importance: (number | null)[]
  satisfaction: (number | null)[]
  mark: number | null
  sector: string
  size: string
  contact: string
}
export type Split = 'sector' | 'size' | 'contact'
export const ITEMS = 15
export const PARTS: Record<Split, readonly [string, ...string[]]> = {
  sector: ['bouw', 'handel', 'zorg'],
  size: ['1', '2-9', '10-49'],
  contact: ['geen', '1', '2-5', '6+'],
}
const scale = (value: number) => Math.min(5, Math.max(1, Math.round(value)))

/** An entrepreneur as there are many (supabase/demo/ratings.ts). */
export function victim(random: Random): Rate {
  const mood = random.normal(0, 0.45)
  const list = (value: (item: number) => number | null) =>
    Array.from({ length: ITEMS }, (_, i) => value(i))
  return {
    importance: list((item) =>
      random.chance(0.03) ? null : scale(random.normal(3.2 + (item % 5) * 0.3, 0.8)),
    ),
    satisfaction: list((item) =>
      random.chance(0.19) ? 0 : scale(random.normal(2.7 + (item % 4) * 0.35 + mood, 0.9)),
    ),
    mark: random.chance(0.1)
      ? null
      : Math.min(10, Math.max(1, Math.round(random.normal(6.8 + mood, 1.4)))),
    sector: random.pick(PARTS.sector),
    size: random.pick(PARTS.size),
    contact: random.pick(PARTS.contact),
  }
}

/** What the attacker sends: near the middle, so that no number is cut off at an end; and in every part. */
export const own = (turn: number): Rate => ({
  importance: Array.from({ length: ITEMS }, (_, item) => 3 + ((turn + item) % 3)),
  satisfaction: Array.from({ length: ITEMS }, (_, item) => 2 + ((turn + item) % 3)),
  mark: 5 + (turn % 3),
  sector: PARTS.sector[turn % 3] ?? '',
  size: PARTS.size[turn % 3] ?? '',
  contact: PARTS.contact[turn % 4] ?? '',
})
