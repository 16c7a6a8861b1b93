/** Values a rating may have; the texts are in supabase/content/rating-2026-1.json (dossier c). */
export const SECTORS = [
  'agro',
  'industrie',
  'bouw',
  'handel',
  'vervoer',
  'gastvrij',
  'zakelijk',
  'zorg',
  'anders',
] as const
export const SIZES = ['1', '2-9', '10-49', '50-249', '250+'] as const
export const CONTACTS = ['geen', '1', '2-5', '6+'] as const

/** What one entrepreneur answered; everything may be skipped. */
export type Rating = {
  /** Per entrepreneur item, 1-5, null when skipped. */
  importance: readonly (number | null)[]
  /** Per entrepreneur item, 1-5, 0 for "geen ervaring", null when skipped. */
  satisfaction: readonly (number | null)[]
  /** Report mark, 1-10. */
  mark: number | null
  contact: (typeof CONTACTS)[number] | null
  /** From the first answer to sending. */
  seconds: number
}
