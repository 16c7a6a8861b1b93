import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const share = z.number().nullable()

/** A score sheet as the database computes it. */
const sheetSchema: z.ZodType<ScoreSheet> = z.object({
  version: z.string(),
  route: z.enum(['short', 'full']),
  items: z.record(
    z.string(),
    z.object({
      status: z.enum(['ok', 'unknown', 'empty', 'notApplicable', 'hidden']),
      score: share,
    }),
  ),
  themes: z.record(
    z.string(),
    z.object({
      score: share,
      coverage: share,
      low: share,
      high: share,
      shown: z.boolean(),
      provisional: z.boolean(),
      notApplicableShare: z.number(),
    }),
  ),
  total: share,
})

/** The frozen score of a submitted scan. */
export type FrozenScore = {
  scanId: string
  municipalityCode: string
  computedAt: string
  sheet: ScoreSheet
}

/** A score sheet as the database gives it. */
const frozenRow = z
  .object({
    scan_id: z.string(),
    municipality_code: z.string(),
    computed_at: moment,
    sheet: sheetSchema,
  })
  .transform((row): FrozenScore => ({
    scanId: row.scan_id,
    municipalityCode: row.municipality_code,
    computedAt: row.computed_at,
    sheet: row.sheet,
  }))

const COLUMNS = 'scan_id, municipality_code, computed_at, sheet'

/** The frozen scores of a round, as far as scans were submitted and the person may see them. */
function listScoreSheetsOfRound(roundId: string): Promise<Result<FrozenScore[], DataError>> {
  return read(
    supabase.from('score_sheet').select(COLUMNS).eq('round_id', roundId),
    z.array(frozenRow),
    'score_sheet',
  )
}

/** The frozen scores of these scans, as far as they were submitted and the person may see them. */
export function listScoreSheets(
  scanIds: readonly string[],
): Promise<Result<FrozenScore[], DataError>> {
  if (scanIds.length === 0) return Promise.resolve(ok([]))
  return read(
    supabase
      .from('score_sheet')
      .select(COLUMNS)
      .in('scan_id', [...scanIds]),
    z.array(frozenRow),
    'score_sheet',
  )
}

/** What screens read here, for the query cache. */
export const scoreSheetQueries = {
  /** To invalidate every one. */
  any: { queryKey: ['score-sheets'] },
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: [...scoreSheetQueries.any.queryKey, 'round', roundId],
      queryFn: () => valueOf(listScoreSheetsOfRound(roundId)),
    }),
  ofScans: (scanIds: readonly string[]) =>
    queryOptions({
      queryKey: [...scoreSheetQueries.any.queryKey, ...scanIds],
      queryFn: () => valueOf(listScoreSheets(scanIds)),
    }),
}
