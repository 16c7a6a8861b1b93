import type { Scan } from '../scan.ts'
import { contradictions, type Contradiction } from './contradictions.ts'
import type { Questionnaire } from './wording.ts'

/** What does not go together in one scan. */
export type ContradictionInScan = Contradiction & { scan: Scan }

/**
 * What does not go together in the scans of a round, scan by scan, in the order of the rules.
 * @param dayOf the ISO date on which the answers of a scan are judged: what was recent when it was handed in
 *   has not become a contradiction since.
 */
export function contradictionsOfRound(
  questionnaire: Questionnaire,
  scans: readonly Scan[],
  dayOf: (scan: Scan) => string,
): readonly ContradictionInScan[] {
  return scans.flatMap((scan) =>
    contradictions(questionnaire, scan.answers, scan.route, dayOf(scan)).map((found) => ({
      ...found,
      scan,
    })),
  )
}
