import { halfUp } from '../half-up.ts'

/** Every item is asked twice, importance and satisfaction; six short questions go around them (dossier c). */
const TIMES = 2
const OTHERS = 6
const SECONDS_EACH = 10

/** How long rating takes in minutes, for so many items: the one rule behind every text that says so. */
export const minutesToRate = (items: number): number =>
  halfUp(((TIMES * items + OTHERS) * SECONDS_EACH) / 60)

/** From how many answers on a rating counts in the figures (dossier e2; private.is_valid_rating in SQL). */
export const COUNTS_FROM = { importance: 8, satisfaction: 5 } as const
