import { useSuspenseQueries } from '@tanstack/react-query'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ShownScores } from '#domain/questionnaire/score-sheet.ts'
import { roundBefore, type Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { regionMoved, type ThemesMoved } from './themes-moved.ts'

type Handed = { municipalityCode: string; sheet: ShownScores }

/** The themes of the region beside the round before, over the full scans; for who sees every scan. */
export function useRegionMoved(
  rounds: readonly Round[],
  round: Round,
  definition: Definition,
  sheets: readonly Handed[],
): ThemesMoved | null {
  const found = roundBefore(rounds, round.id)
  const earlier = found ? [found] : []
  const [sheetsBefore] = useSuspenseQueries({
    queries: earlier.map(({ id }) => scoreSheetQueries.ofRound(id)),
    combine: (all) => all.map(({ data }) => data),
  })
  const [definitionBefore] = useSuspenseQueries({
    queries: earlier.map(({ questionnaireVersion }) =>
      questionnaireQueries.version(questionnaireVersion),
    ),
    combine: (all) => all.map(({ data }) => data),
  })
  const before = found &&
    sheetsBefore &&
    definitionBefore && {
      round: found.name,
      definition: definitionBefore,
      sheets: fullByCode(sheetsBefore),
    }
  const now = { round: round.name, definition, sheets: fullByCode(sheets) }
  return regionMoved(before ?? null, now, 'full')
}

const fullByCode = (all: readonly Handed[]) =>
  new Map(
    all.flatMap(({ municipalityCode, sheet }) =>
      sheet.route === 'full' ? [[municipalityCode, sheet] as const] : [],
    ),
  )
