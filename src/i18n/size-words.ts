import type { Size } from '#domain/questionnaire/size.ts'

/** How many questions, in words: "16 vragen", or "44 tot 48 vragen" where some may not appear. */
export function questionsWords({ fewest, most }: Pick<Size, 'fewest' | 'most'>): string {
  if (fewest < most) return `${fewest} tot ${most} vragen`
  return most === 1 ? '1 vraag' : `${most} vragen`
}

/** How long something takes: "ongeveer 7 minuten". */
export const minutesWords = (n: number): string => `ongeveer ${n} ${n === 1 ? 'minuut' : 'minuten'}`
