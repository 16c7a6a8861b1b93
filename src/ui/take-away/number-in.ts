/** A number that is written with a sign of what it is. */
export type Quantity = { value: number; as: 'percent' | 'euro' | 'change' }

const DUTCH_NUMBER = /^(€\s?)?([-−+]?)((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(\s?%)?$/

/**
 * A number as it is written in the Netherlands, "1.234,5", "62%", "€ 7.500" or "+29"; null when it is
 * none.
 */
export function numberIn(text: string): number | Quantity | null {
  const [, euro, sign, digits, percent] = DUTCH_NUMBER.exec(text) ?? []
  if (digits === undefined) return null
  const size = Number(digits.replaceAll('.', '').replace(',', '.'))
  const value = sign === '-' || sign === '−' ? -size : size
  if (percent !== undefined) return { value, as: 'percent' }
  if (euro !== undefined) return { value, as: 'euro' }
  return sign === '+' ? { value, as: 'change' } : value
}
