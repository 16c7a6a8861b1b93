import { halfUp } from '../half-up.ts'

/** An item is read and answered in one tap (docs/decisions/0210); six short questions go around them (dossier c). */
const SECONDS_PER_ITEM = 7
const OTHERS = 6
const SECONDS_PER_OTHER = 5

/** How long rating takes in minutes, for so many items: the one rule behind every text that says so. */
export const minutesToRate = (items: number): number =>
  halfUp((items * SECONDS_PER_ITEM + OTHERS * SECONDS_PER_OTHER) / 60)

/** From how many answers on a rating counts in the figures (dossier e2; private.is_valid_rating in SQL). */
export const COUNTS_FROM = { importance: 8, satisfaction: 5 } as const
