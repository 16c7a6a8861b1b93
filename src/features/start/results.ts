import { direction } from '#domain/comparison/lineage.ts'
import { noiseOfTotal } from '#domain/comparison/one-level.ts'
import { halfUp } from '#domain/half-up.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { shownThemes, type ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'

/** A submitted scan with the round it belongs to. */
export type Submitted = { scan: Scan; round: Round }

/** What a municipality has submitted, the newest first. `rounds` has the newest first. */
export function submittedScans(scans: readonly Scan[], rounds: readonly Round[]): Submitted[] {
  return rounds.flatMap((round) =>
    scans
      .filter(({ roundId, state }) => roundId === round.id && state === 'submitted')
      .map((scan) => ({ scan, round })),
  )
}

/** What the total changed since an earlier round, in points, and whether by more than noise. */
export type Gain = { points: number; moved: 'up' | 'down' | 'none' }

/**
 * Null when the totals are not of the same questions and themes. The noise is that of the pages over time: one answer
 * of a theme one level off (one-level.ts).
 */
export function gain(
  definition: Definition,
  now: ScoreSheet,
  before: ScoreSheet | undefined,
): Gain | null {
  if (!before || now.total === null || before.total === null) return null
  if (now.route !== before.route || now.version !== before.version) return null
  const themes = shownThemes(now).toSorted()
  if (themes.join() !== shownThemes(before).toSorted().join()) return null
  const moved = direction({
    before: before.total,
    after: now.total,
    noise: noiseOfTotal(definition, themes, now.route),
  })
  return { points: halfUp(now.total) - halfUp(before.total), moved: moved ?? 'none' }
}
