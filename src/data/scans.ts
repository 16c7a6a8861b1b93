import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { withLineBreaks } from '#domain/one-line.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import type { Result } from '#domain/result.ts'
import { SCAN_STATES, type HandedIn, type Scan } from '#domain/scan.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

/** Texts with line breaks of Word, stored before they were made plain ones, show them too. */
const lines = z.string().transform(withLineBreaks)

const extras = {
  note: lines,
  evidenceUrl: z.string(),
  shareable: z.boolean(),
  deliberate: z.object({ reason: lines, until: z.string() }).nullable(),
  internalNote: lines,
  version: z.number(),
}

/** A stored answer, with the version that the next change has to name. */
export const storedAnswer = z.discriminatedUnion('status', [
  z.object({ ...extras, status: z.literal('empty') }),
  z.object({ ...extras, status: z.literal('unknown') }),
  z.object({ ...extras, status: z.literal('notApplicable'), reason: lines }),
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
  state: z.enum(SCAN_STATES),
  handed_in_at: moment.nullable(),
  handed_in_by: z.string().nullable(),
  handed_in_name: z.string().nullable(),
  handed_in_hash: z.string().nullable(),
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
      handedIn: handedIn(row),
      submittedAt: row.submitted_at,
      changedAt: row.changed_at,
      answers: Object.fromEntries(
        stored.map(([id, { version, ...answer }]): [string, Answer] => [id, answer]),
      ),
      versions: Object.fromEntries(stored.map(([id, { version }]) => [id, version])),
    }
  })

const HANDED_IN = 'handed_in_at, handed_in_by, handed_in_name, handed_in_hash'
const COLUMNS = `id, round_id, municipality_code, route, state, ${HANDED_IN}, submitted_at, answers, changed_at`

type HandedInColumns = Record<
  'handed_in_at' | 'handed_in_by' | 'handed_in_name' | 'handed_in_hash',
  string | null
>

function handedIn(row: HandedInColumns): HandedIn | null {
  const { handed_in_at: at, handed_in_by: userId, handed_in_name: name } = row
  const { handed_in_hash: hash } = row
  if (at === null || userId === null || name === null || hash === null) return null
  return { userId, name, at, hash }
}

/** The scans of a round that the signed-in person may see: all for staff, the own for officials. */
export function listScansOfRound(roundId: string): Promise<Result<Scan[], DataError>> {
  return read(
    supabase.from('scan_sheet').select(COLUMNS).eq('round_id', roundId),
    z.array(scanRow),
    'scan_sheet',
  )
}

/** So many scans come first, with which a screen can begin; and so many at a time after them. */
const FIRST = 16
const AT_A_TIME = 48
const pageLimit = (after: string) => (after === '' ? FIRST : AT_A_TIME)

/** Some of the scans of a round in which something was filled in, of the municipalities after one, by code. */
function listBegunScans(roundId: string, after: string): Promise<Result<Scan[], DataError>> {
  return read(
    supabase
      .from('scan_sheet')
      .select(COLUMNS)
      .eq('round_id', roundId)
      .neq('state', 'not_started')
      .gt('municipality_code', after)
      .order('municipality_code')
      .limit(pageLimit(after)),
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

/** What screens read here, for the query cache. */
export const scanQueries = {
  /** To invalidate whatever lists scans. */
  lists: { queryKey: ['scans'] },
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: [...scanQueries.lists.queryKey, 'round', roundId],
      queryFn: () => valueOf(listScansOfRound(roundId)),
    }),
  /** Those in which something was filled in, some at a time. */
  begunIn: (roundId: string) =>
    infiniteQueryOptions({
      queryKey: [...scanQueries.lists.queryKey, 'begun', roundId],
      queryFn: ({ pageParam }) => valueOf(listBegunScans(roundId, pageParam)),
      initialPageParam: '',
      // After the last one that came: a scan that is begun meanwhile moves no other to another page.
      getNextPageParam: (last: Scan[], _pages, after) =>
        last.length < pageLimit(after) ? null : (last.at(-1)?.municipalityCode ?? null),
    }),
  ofMunicipality: (code: string) =>
    queryOptions({
      queryKey: [...scanQueries.lists.queryKey, 'municipality', code],
      queryFn: () => valueOf(listScansOfMunicipality(code)),
    }),
  one: (scanId: string) =>
    queryOptions({ queryKey: ['scan', scanId], queryFn: () => valueOf(getScan(scanId)) }),
}
