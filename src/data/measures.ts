import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  measureContentSchema,
  measureSchema,
  type Measure,
  type MeasureContent,
} from '#domain/quick-wins/measure.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const COLUMNS =
  'id, title, approach, sharing, triggers, unknownTriggers:unknown_triggers, targets, effects, conditions, duties, personDays:person_days, hoursPerYear:hours_per_year, weeks, cost, retired, version'

/** The catalogue of measures as it is now, in its own order, with those that are retired. */
export function listMeasures(): Promise<Result<Measure[], DataError>> {
  return read(
    supabase.from('measure').select(COLUMNS).order('position'),
    z.array(measureSchema),
    'measure',
  )
}

const measureOfRound = z
  .object({ id: z.string(), version: z.number(), content: measureContentSchema })
  .transform(({ id, version, content }): Measure => ({ id, version, ...content }))

/**
 * The catalogue that the list of a round is made with: that of now for the newest round, that of the
 * moment when the next round was opened for an older one.
 */
function listMeasuresOfRound(roundId: string): Promise<Result<Measure[], DataError>> {
  return read(
    supabase.rpc('measures_of_round', { round_id: roundId }),
    z.array(measureOfRound),
    'measures_of_round',
  )
}

/** What a measure was, who made it so and when. */
export type MeasureVersion = {
  version: number
  content: MeasureContent
  /** Null when it came with the program. */
  changedBy: string | null
  /** ISO moment; null when it was there from the beginning. */
  changedAt: string | null
}

const versionRow = z
  .object({
    version: z.number(),
    content: measureContentSchema,
    changed_by: z.string().nullable(),
    changed_at: moment.nullable(),
  })
  .transform((row): MeasureVersion => ({
    version: row.version,
    content: row.content,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }))

/** Every version of a measure, the newest first; staff only. */
function listMeasureVersions(measureId: string): Promise<Result<MeasureVersion[], DataError>> {
  return read(
    supabase
      .from('measure_version')
      .select('version, content, changed_by, changed_at')
      .eq('measure_id', measureId)
      .order('version', { ascending: false }),
    z.array(versionRow),
    'measure_version',
  )
}

/**
 * Writes the next version of a measure; staff only.
 * @param expectedVersion the version that the editor saw, 0 for a new measure; refused with
 * `changed_by_colleague` when it is no longer the last.
 */
export function saveMeasure(
  measureId: string,
  expectedVersion: number,
  content: MeasureContent,
): Promise<Result<{ id: string; version: number }, DataError>> {
  return read(
    supabase.rpc('save_measure', {
      measure_id: measureId,
      expected_version: expectedVersion,
      content: JSON.stringify(content),
    }),
    z.object({ id: z.string(), version: z.number() }),
    'save_measure',
  )
}

/** What screens read here, for the query cache. */
export const measureQueries = {
  all: () => queryOptions({ queryKey: ['measures'], queryFn: () => valueOf(listMeasures()) }),
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: [...measureQueries.all().queryKey, 'round', roundId],
      queryFn: () => valueOf(listMeasuresOfRound(roundId)),
    }),
  versions: (measureId: string) =>
    queryOptions({
      queryKey: [...measureQueries.all().queryKey, 'versions', measureId],
      queryFn: () => valueOf(listMeasureVersions(measureId)),
    }),
}
