import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  INCOMPARABLE,
  type ProofLine,
  type Rated,
  type RatingTest,
  type RegionChange,
} from '#domain/proof/proof-line.ts'
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
  region_n: number,
  test_verdict: z.enum(['improved', 'worse', 'none', 'low_power']).nullable(),
  test_change: number,
  test_margin: number,
  others_change: number,
  others_n: number,
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
  const region = others(found.region_change, found.region_n)
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
    test: testOf(found),
  }
}

function testOf(found: z.output<typeof row>): RatingTest | null {
  const { test_verdict: verdict, test_change: change, test_margin: margin } = found
  if (verdict === null || change === null || margin === null) return null
  return { verdict, change, margin, others: others(found.others_change, found.others_n) }
}

function others(change: number | null, municipalities: number | null): RegionChange | null {
  return change === null || municipalities === null ? null : { change, municipalities }
}

function rated(satisfaction: number | null, n: number | null, margin: number | null): Rated | null {
  return satisfaction === null || n === null || margin === null ? null : { satisfaction, n, margin }
}
