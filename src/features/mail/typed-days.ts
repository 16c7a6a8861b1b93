const MOST = 6
const FURTHEST = 60

/** Days as staff type them, "14, 7 en 2"; null when they cannot be (private.are_reminder_days). */
export function typedDays(text: string): readonly number[] | null {
  const words = text.split(/[\s,;]+|\ben\b/).filter(Boolean)
  if (words.some((word) => !/^\d{1,2}$/.test(word))) return null
  const days = words.map(Number)
  const fine = days.every((day) => day <= FURTHEST) && new Set(days).size === days.length
  return fine && days.length <= MOST ? days : null
}
