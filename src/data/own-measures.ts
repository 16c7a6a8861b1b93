import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { ASIDE, type OwnMeasure, type OwnWords } from '#domain/quick-wins/own-measure.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const ownMeasureRow = z
  .object({
    municipality_code: z.string(),
    measure_id: z.string(),
    set_aside: z.enum(ASIDE).nullable(),
    note: z.string(),
    person_days: z.number().nullable(),
    hours_per_year: z.number().nullable(),
    weeks: z.number().nullable(),
    cost: z.enum(['K0', 'K1', 'K2', 'K3', 'K4']).nullable(),
    version: z.number(),
    updated_by: z.string(),
    updated_at: moment,
  })
  .transform((row): OwnMeasure => ({
    measureId: row.measure_id,
    municipalityCode: row.municipality_code,
    setAside: row.set_aside,
    note: row.note,
    personDays: row.person_days,
    hoursPerYear: row.hours_per_year,
    weeks: row.weeks,
    cost: row.cost,
    version: row.version,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
  }))

function listOwnMeasures(): Promise<Result<OwnMeasure[], DataError>> {
  return read(
    supabase
      .from('own_measure')
      .select(
        'municipality_code, measure_id, set_aside, note, person_days, hours_per_year, weeks, cost, version, updated_by, updated_at',
      )
      .order('updated_at', { ascending: false }),
    z.array(ownMeasureRow),
    'own_measure',
  )
}

/**
 * Says what the own municipality thinks of a measure.
 * @param expectedVersion the version that the writer saw, 0 for none; refused with
 * `changed_by_colleague` when it is no longer the last.
 */
export function saveOwnMeasure(
  measureId: string,
  expectedVersion: number,
  { setAside, note, personDays, hoursPerYear, weeks, cost }: OwnWords,
): Promise<Result<OwnMeasure, DataError>> {
  return read(
    supabase.rpc('save_own_measure', {
      measure_id: measureId,
      expected_version: expectedVersion,
      note,
      // What is left out is null in the database.
      ...(setAside !== null && { set_aside: setAside }),
      ...(personDays !== null && { person_days: personDays }),
      ...(hoursPerYear !== null && { hours_per_year: hoursPerYear }),
      ...(weeks !== null && { weeks }),
      ...(cost !== null && { cost }),
    }),
    ownMeasureRow,
    'save_own_measure',
  )
}

export const ownMeasureQueries = {
  /** What municipalities say of measures, the latest first: the own one, or for staff all. */
  all: () =>
    queryOptions({ queryKey: ['own-measures'], queryFn: () => valueOf(listOwnMeasures()) }),
}
