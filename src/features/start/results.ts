import { halfUp } from '#domain/half-up.ts'
import type { Theme } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
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

/** The themes with the highest and the lowest shown score; null with fewer than two. */
export function strongestAndWeakest(
  themes: readonly Theme[],
  sheet: ScoreSheet,
): { strongest: Theme; weakest: Theme } | null {
  const scored = themes
    .flatMap((theme) => {
      const found = sheet.themes[theme.id]
      return found?.shown && found.score !== null ? [{ theme, score: found.score }] : []
    })
    .sort((a, b) => b.score - a.score)
  const strongest = scored[0]
  const weakest = scored.at(-1)
  return strongest && weakest && scored.length > 1
    ? { strongest: strongest.theme, weakest: weakest.theme }
    : null
}

/** Points gained since an earlier round; null when the totals are not of the same questions. */
export function gain(now: ScoreSheet, before: ScoreSheet | undefined): number | null {
  if (!before || now.total === null || before.total === null) return null
  if (now.route !== before.route || now.version !== before.version) return null
  return halfUp(now.total) - halfUp(before.total)
}
