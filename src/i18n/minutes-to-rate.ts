import { minutesToRate } from '#domain/rating/size.ts'
import content from '#content/2026-1/rating.json'

/** How long the rating page takes, for the page itself and for who invites to it. */
export const MINUTES_TO_RATE = minutesToRate(content.items.length)
