import { z } from 'zod'
import { measureSchema, type Measure } from '#domain/quick-wins/measure.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read } from './read.ts'

/** The catalogue of measures, in its own order. */
export function listMeasures(): Promise<Result<Measure[], DataError>> {
  return read(
    supabase
      .from('measure')
      .select(
        'id, title, approach, sharing, triggers, unknownTriggers:unknown_triggers, targets, effects, personDays:person_days, weeks, cost',
      )
      .order('position'),
    z.array(measureSchema),
    'measure',
  )
}
