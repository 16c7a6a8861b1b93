/** From how many a comparison says something, and from how many points on it calls something by a name. */

/** A median of the region needs so many municipalities (dossier e2). */
export const ENOUGH_FOR_A_MEDIAN = 5
/** A median of a group needs so many others (dossier e2). */
export const OTHERS_NEEDED = 3

/** From here on a municipality has what is asked, and can show others how (dossier e3.6). */
export const STRONG_FROM = 75
/** Below half of the points there is something to learn. */
export const WEAK_BELOW = 50

/**
 * What is organised and what is experienced part ways beyond so many points: the smallest gap that dossier e2
 * calls by a name (organised 49, experienced 70).
 */
export const GAP_BEYOND = 20
