import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { INCOMPARABLE, type ProofLine, type Rated } from '#domain/proof/proof-line.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

/** A line of proof of one action, as one municipality carries it out. */
export type ActionProof = {
  actionId: string
  beforeRound: string
  /** Null when there is no later round. */
  afterRound: string | null
  line: ProofLine
}

const number = z.number().nullable()

const row = z.object({
  action_id: z.string(),
  kind: z.enum(['answer', 'rating']),
  item_id: z.string(),
  factor: number,
  goal: number,
  before_round: z.string(),
  after_round: z.string().nullable(),
  before: number,
  before_n: number,
  before_margin: number,
  after: number,
  after_n: number,
  after_margin: number,
  region_change: number,
  region_error: number,
  region_n: number,
  reason: z.enum(INCOMPARABLE).nullable(),
})

const proofRow = row.transform((found): ActionProof => ({
  actionId: found.action_id,
  beforeRound: found.before_round,
  afterRound: found.after_round,
  line: lineOf(found),
}))

/** What the next round says of the actions of a municipality. */
function listActionProof(municipalityCode: string): Promise<Result<ActionProof[], DataError>> {
  return read(
    supabase.rpc('action_proof', { municipality_code: municipalityCode }),
    z.array(proofRow),
    'action_proof',
  )
}

export const proofQueries = {
  ofMunicipality: (code: string) =>
    queryOptions({
      queryKey: ['action-proof', code],
      queryFn: () => valueOf(listActionProof(code)),
    }),
}

function lineOf(found: z.output<typeof row>): ProofLine {
  const { item_id: item, reason } = found
  const region =
    found.region_change === null || found.region_n === null
      ? null
      : {
          change: found.region_change,
          error: found.region_error,
          municipalities: found.region_n,
        }
  if (found.kind === 'answer') {
    const { before, after, goal } = found
    return { kind: 'answer', item, before, after, goal, reason, region }
  }
  return {
    kind: 'rating',
    item,
    factor: found.factor ?? 0,
    before: rated(found.before, found.before_n, found.before_margin),
    after: rated(found.after, found.after_n, found.after_margin),
    reason,
    region,
  }
}

function rated(satisfaction: number | null, n: number | null, margin: number | null): Rated | null {
  return satisfaction === null || n === null ? null : { satisfaction, n, margin }
}
