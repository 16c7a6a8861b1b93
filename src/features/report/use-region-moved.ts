import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { scoresOfNamed } from '#domain/comparison/compared.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ShownScores } from '#domain/questionnaire/score-sheet.ts'
import { roundBefore, type Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { regionMoved, type ThemesMoved } from './themes-moved.ts'

type Handed = { municipalityCode: string; sheet: ShownScores }

/** The themes of the region beside the round before, over the full scans; for who sees every scan. */
export function useRegionMoved(
  rounds: readonly Round[],
  round: Round,
  definition: Definition,
  sheets: readonly Handed[],
): ThemesMoved | null {
  const earlier = [roundBefore(rounds, round.id) ?? []].flat()
  const [sheetsBefore] = useSuspenseQueries({
    queries: earlier.map(({ id }) => scoreSheetQueries.ofRound(id)),
    combine: (all) => all.map(({ data }) => fullByCode(data)),
  })
  return useMoved(earlier, sheetsBefore, {
    ...{ round: round.name, definition },
    sheets: fullByCode(sheets),
  })
}

/** The same for who looks along: of those who gave their name in both rounds. */
export function useNamedMoved(round: Round, definition: Definition): ThemesMoved | null {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const earlier = [roundBefore(rounds, round.id) ?? []].flat()
  const [sheets = new Map<string, ShownScores>(), sheetsBefore] = useSuspenseQueries({
    queries: [round, ...earlier].map(({ id }) => visibilityQueries.comparison(id, 'full')),
    combine: (all) => all.map(({ data }) => scoresOfNamed(data, 'full')),
  })
  return useMoved(earlier, sheetsBefore, { round: round.name, definition, sheets })
}

/** @param earlier the round before, or nothing. */
function useMoved(
  earlier: readonly Round[],
  sheetsBefore: ReadonlyMap<string, ShownScores> | undefined,
  now: Parameters<typeof regionMoved>[1],
): ThemesMoved | null {
  const [definition] = useSuspenseQueries({
    queries: earlier.map(({ questionnaireVersion }) =>
      questionnaireQueries.version(questionnaireVersion),
    ),
    combine: (all) => all.map(({ data }) => data),
  })
  const [found] = earlier
  const before = found && sheetsBefore && definition
  return regionMoved(
    before ? { round: found.name, definition, sheets: sheetsBefore } : null,
    now,
    'full',
  )
}

const fullByCode = (all: readonly Handed[]) =>
  new Map(
    all.flatMap(({ municipalityCode, sheet }) =>
      sheet.route === 'full' ? [[municipalityCode, sheet] as const] : [],
    ),
  )
