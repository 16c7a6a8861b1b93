import { z } from 'zod'

/** Values a rating may have; the texts are in supabase/content/2026-1/rating.json (dossier c). */
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

const answers = (lowest: number) => z.array(z.int().min(lowest).max(5).nullable()).readonly()

/**
 * What one entrepreneur answered; everything may be skipped. `rate_service` in SQL checks the same,
 * and that there is an answer per entrepreneur item of the definition.
 */
export const ratingSchema = z.strictObject({
  /** Per entrepreneur item, 1-5, null when skipped. */
  importance: answers(1),
  /** Per entrepreneur item, 1-5, 0 for "geen ervaring", null when skipped. */
  satisfaction: answers(0),
  /** Report mark, 1-10. */
  mark: z.int().min(1).max(10).nullable(),
  sector: z.enum(SECTORS).nullable(),
  size: z.enum(SIZES).nullable(),
  contact: z.enum(CONTACTS).nullable(),
  comment: z.string().max(2000),
  /** From the first answer to sending. */
  seconds: z.int().nonnegative(),
})
