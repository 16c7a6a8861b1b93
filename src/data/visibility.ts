import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Compared } from '#domain/comparison/compared.ts'
import type { Result } from '#domain/result.ts'
import { NAMING, type Naming, type StageStep } from '#domain/visibility.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const stepRow = z
  .object({
    round_id: z.string(),
    stage: z.enum(['own', 'participants', 'public']),
    reached_at: moment,
  })
  .transform((row): StageStep => ({
    roundId: row.round_id,
    stage: row.stage,
    reachedAt: row.reached_at,
  }))

const consentRow = z
  .object({
    round_id: z.string(),
    municipality_code: z.string(),
    stage: z.enum(NAMING).exclude(['none']),
  })
  .transform((row) => ({
    roundId: row.round_id,
    municipalityCode: row.municipality_code,
    naming: row.stage,
  }))

const points = z.record(z.string(), z.number().nullable())

const comparedRow = z.object({
  municipality_code: z.string().nullable(),
  letter: z.string().nullable(),
  own: z.boolean(),
  themes: points,
  provisional: z.array(z.string()),
  items: points.nullable(),
  total: z.number().nullable(),
})

/** Shows a round to the next stage; there is no way back. */
export function widenVisibility(
  roundId: string,
  stage: StageStep['stage'],
): Promise<Result<StageStep, DataError>> {
  return read(
    supabase.rpc('widen_visibility', { round_id: roundId, stage }),
    stepRow,
    'widen_visibility',
  )
}

/** The coordinator says how far the name of the own municipality may go. */
export function setNamingConsent(
  roundId: string,
  stage: Naming,
): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('set_naming_consent', { round_id: roundId, stage }),
    z.unknown(),
    'set_naming_consent',
  )
}

function listStageSteps() {
  return read(
    supabase.from('round_stage').select('round_id, stage, reached_at'),
    z.array(stepRow),
    'round_stage',
  )
}

function listConsents() {
  return read(
    supabase.from('naming_consent').select('round_id, municipality_code, stage'),
    z.array(consentRow),
    'naming_consent',
  )
}

function listNamed(roundId: string, stage: 'participants' | 'public') {
  return read(
    supabase.rpc('named_municipalities', { round_id: roundId, stage }),
    z.array(z.string()),
    'named_municipalities',
  )
}

function listLeftOut(roundId: string, stage: 'participants' | 'public') {
  return read(
    supabase.rpc('left_out_municipalities', { round_id: roundId, stage }),
    z.array(z.string()),
    'left_out_municipalities',
  )
}

async function listComparison(roundId: string, route: 'short' | 'full'): Promise<Compared[]> {
  const rows = await valueOf(
    read(
      supabase.rpc('comparison', { round_id: roundId, route }),
      z.array(comparedRow),
      'comparison',
    ),
  )
  return rows.map(({ municipality_code, ...row }) => ({
    ...row,
    municipalityCode: municipality_code,
  }))
}

/** What screens read about who sees what, for the query cache. */
export const visibilityQueries = {
  /** Every step of every round that the person may know of. */
  steps: () =>
    queryOptions({ queryKey: ['stage-steps'], queryFn: () => valueOf(listStageSteps()) }),
  /** All consents for staff, the own ones for officials. */
  consents: () =>
    queryOptions({ queryKey: ['naming-consents'], queryFn: () => valueOf(listConsents()) }),
  /** For staff: the municipalities that are, or would be, named in a stage. */
  named: (roundId: string, stage: 'participants' | 'public') =>
    queryOptions({
      queryKey: ['named', roundId, stage],
      queryFn: () => valueOf(listNamed(roundId, stage)),
    }),
  /** For staff: the municipalities that are, or would be, without a name and in no figure. */
  leftOut: (roundId: string, stage: 'participants' | 'public') =>
    queryOptions({
      queryKey: ['left-out', roundId, stage],
      queryFn: () => valueOf(listLeftOut(roundId, stage)),
    }),
  /** The scores of a round as participants and viewers see them; empty before that stage. */
  comparison: (roundId: string, route: 'short' | 'full') =>
    queryOptions({
      queryKey: ['comparison', roundId, route],
      queryFn: () => listComparison(roundId, route),
    }),
}
