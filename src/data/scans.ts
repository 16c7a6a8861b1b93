import { z } from 'zod'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import type { Result } from '#domain/result.ts'
import type { Scan } from '#domain/scan.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read } from './read.ts'
import { frozenRow, type FrozenScore } from './score-sheets.ts'

const extras = {
  note: z.string(),
  evidenceUrl: z.string(),
  shareable: z.boolean(),
  deliberate: z.object({ reason: z.string(), until: z.string() }).nullable(),
  internalNote: z.string(),
  version: z.number(),
}

/** A stored answer, with the version that the next change has to name. */
export const storedAnswer = z.discriminatedUnion('status', [
  z.object({ ...extras, status: z.literal('empty') }),
  z.object({ ...extras, status: z.literal('unknown') }),
  z.object({ ...extras, status: z.literal('notApplicable'), reason: z.string() }),
  z.object({
    ...extras,
    status: z.literal('answered'),
    value: z.union([z.string(), z.number(), z.array(z.string())]),
  }),
])

/** A scan as the database gives it, without its answers. */
const scanColumns = {
  id: z.string(),
  round_id: z.string(),
  municipality_code: z.string(),
  route: z.enum(['short', 'full']),
  state: z.enum(['not_started', 'in_progress', 'submitted']),
  submitted_at: moment.nullable(),
}

const scanRow = z
  .object({
    ...scanColumns,
    answers: z.record(z.string(), storedAnswer),
    changed_at: moment.nullable(),
  })
  .transform((row): Scan => {
    const stored = Object.entries(row.answers)
    return {
      id: row.id,
      roundId: row.round_id,
      municipalityCode: row.municipality_code,
      route: row.route,
      state: row.state,
      submittedAt: row.submitted_at,
      changedAt: row.changed_at,
      answers: Object.fromEntries(
        stored.map(([id, { version, ...answer }]): [string, Answer] => [id, answer]),
      ),
      versions: Object.fromEntries(stored.map(([id, { version }]) => [id, version])),
    }
  })

const COLUMNS = 'id, round_id, municipality_code, route, state, submitted_at, answers, changed_at'

/** The scans of a round that the signed-in person may see: all for staff, the own for officials. */
export function listScansOfRound(roundId: string): Promise<Result<Scan[], DataError>> {
  return read(
    supabase.from('scan_sheet').select(COLUMNS).eq('round_id', roundId),
    z.array(scanRow),
    'scan_sheet',
  )
}

/** The scans of a municipality over the rounds. */
export function listScansOfMunicipality(
  municipalityCode: string,
): Promise<Result<Scan[], DataError>> {
  return read(
    supabase.from('scan_sheet').select(COLUMNS).eq('municipality_code', municipalityCode),
    z.array(scanRow),
    'scan_sheet',
  )
}

/** One scan; not found also when the person may not see it. */
export function getScan(scanId: string): Promise<Result<Scan, DataError>> {
  return read(
    supabase.from('scan_sheet').select(COLUMNS).eq('id', scanId).single(),
    scanRow,
    'scan_sheet',
  )
}

/** Switches between the short and the full route; answers outside the route are kept. */
export function chooseRoute(scanId: string, route: Route): Promise<Result<Route, DataError>> {
  return read(
    supabase.rpc('choose_route', { scan_id: scanId, route }),
    z.object(scanColumns).transform((row) => row.route),
    'choose_route',
  )
}

/** Hands in the scan: it becomes read-only and this is its official score. */
export function submitScan(scanId: string): Promise<Result<FrozenScore, DataError>> {
  return read(supabase.rpc('submit_scan', { scan_id: scanId }), frozenRow, 'submit_scan')
}
