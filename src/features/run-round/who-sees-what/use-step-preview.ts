import { useQuery } from '@tanstack/react-query'
import { publishedTables, type PublishedTable } from '#domain/comparison/published.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { StageStep } from '#domain/visibility.ts'
import { publishedQueries } from '#data/published-scores.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { visibilityQueries } from '#data/visibility.ts'

/** What a step makes visible, from the doors that everybody else reads through afterwards. */
export type StepPreview = {
  /** Names of the municipalities that are named, in the order of the alphabet. */
  named: readonly string[]
  /** How many stand there without a name and without their score. */
  leftOut: number
  /** Per version of the scan, how many are put beside each other. */
  counted: Readonly<Record<Route, number>>
  /** The public page as it would be; empty for another stage. */
  tables: readonly PublishedTable[]
}
export type StepPreviewState =
  { kind: 'loading' } | { kind: 'failed'; error: Error } | { kind: 'ready'; preview: StepPreview }

const NOTHING: StepPreview = {
  named: [],
  leftOut: 0,
  counted: { full: 0, short: 0 },
  tables: [],
}

/** The preview of a step; the step to the own results needs nothing read for it. */
export function useStepPreview(
  round: Round,
  stage: StageStep['stage'],
  municipalities: readonly Municipality[],
): StepPreviewState {
  const named = stage === 'own' ? 'participants' : stage
  const names = useQuery({ ...visibilityQueries.named(round.id, named), enabled: stage !== 'own' })
  const leftOut = useQuery({
    ...visibilityQueries.leftOut(round.id, named),
    enabled: stage !== 'own',
  })
  const sheets = useQuery({
    ...scoreSheetQueries.ofRound(round.id),
    enabled: stage !== 'own',
  })
  const everybody = { enabled: stage === 'public' }
  const spread = useQuery({ ...publishedQueries.spread(round.id), ...everybody })
  const scores = useQuery({ ...publishedQueries.scores(round.id), ...everybody })
  const definition = useQuery({
    ...questionnaireQueries.version(round.questionnaireVersion),
    ...everybody,
  })
  if (stage === 'own') return { kind: 'ready', preview: NOTHING }
  const error =
    names.error ??
    leftOut.error ??
    sheets.error ??
    spread.error ??
    scores.error ??
    definition.error ??
    null
  if (error) return { kind: 'failed', error }
  if (!names.data || !leftOut.data || !sheets.data) return { kind: 'loading' }
  const preview = {
    named: municipalities
      .filter(({ code }) => names.data.includes(code))
      .map(({ name }) => name)
      .sort((a, b) => a.localeCompare(b, 'nl')),
    leftOut: leftOut.data.length,
    counted: countedByRoute(sheets.data, leftOut.data),
    tables: [],
  }
  if (stage === 'participants') return { kind: 'ready', preview }
  if (!spread.data || !scores.data || !definition.data) return { kind: 'loading' }
  const tables = publishedTables(definition.data, municipalities, spread.data, scores.data)
  return { kind: 'ready', preview: { ...preview, tables } }
}

/** The two versions ask other questions: each stands by itself. */
function countedByRoute(
  sheets: readonly { municipalityCode: string; sheet: { route: Route } }[],
  leftOut: readonly string[],
): Record<Route, number> {
  const count = (route: Route) =>
    sheets.filter(
      ({ municipalityCode, sheet }) => sheet.route === route && !leftOut.includes(municipalityCode),
    ).length
  return { full: count('full'), short: count('short') }
}
