import { readFileSync } from 'node:fs'

/** What a text means as a number: every door that takes numbers reads it so. */
export type NumberVector = {
  text: string
  /** What stands beside the field. */
  unit: string
  value?: number | null
  fault?: string
}

export const NUMBERS = JSON.parse(
  readFileSync(new URL('./vectors/dutch-numbers.json', import.meta.url), 'utf8'),
) as NumberVector[]

/** The texts without a unit of their own: they mean the same at every door. */
export const BARE_NUMBERS = NUMBERS.filter(({ unit }) => unit === '')
