/**
 * What tells whether a rating was really read (dossier e2, e4), as the method page says it. The rule itself
 * is SQL (supabase/schemas/5-ratings/rate-service.sql); supabase/tests/vectors.test.ts holds these numbers to it.
 */

/** A response counts with this many answers. */
export const IMPORTANCE_ANSWERS = 8
export const SATISFACTION_ANSWERS = 5
/** Seconds; who is faster did not read. */
export const FASTEST_SECONDS = 90
/** Of the median time, once there are at least 100 responses. */
export const SHARE_OF_MEDIAN = 0.4
/** So many equal answers in a row tell. */
export const STRAIGHT_FROM = 10
