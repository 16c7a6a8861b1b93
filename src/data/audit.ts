import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { ACTS, ERASED_KINDS, type Act, type LoggedAct } from '#domain/audit.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

/** What is sought in the log; what is left out is everything. */
export type LogSearch = {
  person?: string | undefined
  municipality?: string | undefined
  act?: Act | undefined
  /** ISO dates, both included. */
  from?: string | undefined
  to?: string | undefined
  /** Only acts before this number: the next page. */
  before?: number | undefined
  size: number
}

export type LogPage = { acts: LoggedAct[]; total: number }

const actRow = z
  .object({
    number: z.coerce.number(),
    at: moment,
    actor: z.string().nullable(),
    act: z.enum(ACTS),
    municipality_code: z.string().nullable(),
    round_name: z.string().nullable(),
    subject_kind: z
      .enum(['person', 'scan', 'round', 'measure', 'item', 'page', 'mail', 'action'])
      .nullable(),
    subject: z.string().nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    previous: z.string(),
    hash: z.string(),
    total: z.coerce.number(),
  })
  .transform(({ total, ...row }) => ({
    total,
    act: {
      number: row.number,
      at: row.at,
      actor: row.actor,
      act: row.act,
      municipalityCode: row.municipality_code,
      roundName: row.round_name,
      subjectKind: row.subject_kind,
      subject: row.subject,
      facts: row.facts,
      previous: row.previous,
      hash: row.hash,
    } satisfies LoggedAct,
  }))

async function listActs(search: LogSearch): Promise<LogPage> {
  const rows = await valueOf(
    read(
      supabase.rpc('audit_log', {
        person: search.person ?? '',
        place: search.municipality ?? null,
        kind: search.act ?? null,
        from_day: search.from ?? null,
        to_day: search.to ?? null,
        before: search.before === undefined ? null : String(search.before),
        page_size: search.size,
      }),
      z.array(actRow),
      'audit_log',
    ),
  )
  return { acts: rows.map(({ act }) => act), total: rows[0]?.total ?? 0 }
}

/** So many acts come in one question at most. */
const AT_ONCE = 1_000

/**
 * Every act of a choice, the newest first, however many there are; fails as a whole when a part does.
 * @param onMore hears how many have come, and of how many.
 */
export async function allActs(
  search: Omit<LogSearch, 'before' | 'size'>,
  onMore: (come: number, total: number) => void,
): Promise<LoggedAct[]> {
  const acts: LoggedAct[] = []
  for (;;) {
    const page = await listActs({ ...search, before: acts.at(-1)?.number, size: AT_ONCE })
    acts.push(...page.acts)
    onMore(acts.length, Math.max(page.total, acts.length))
    if (page.acts.length < AT_ONCE) return acts
  }
}

const checkRow = z
  .object({ acts: z.coerce.number(), broken_at: z.coerce.number().nullable(), head: z.string() })
  .transform(({ acts, broken_at, head }) => ({ acts, brokenAt: broken_at, head }))

export type LogCheck = z.output<typeof checkRow>

/** Walks the whole log: whether anything was changed, left out or added. */
export async function checkLog(): Promise<Result<LogCheck, DataError>> {
  return read(supabase.rpc('check_audit_log').single(), checkRow, 'check_audit_log')
}

/** Tells that a file was made on this page; what cannot be told is not worth losing the file for. */
export async function noteFileTaken(page: string, kind: string): Promise<void> {
  await read(supabase.rpc('note_file_taken', { page, kind }), z.unknown(), 'note_file_taken')
}

/** Tells that staff look at the answers of a municipality. */
export async function noteScanLookedAt(scanId: string): Promise<void> {
  await read(
    supabase.rpc('note_scan_looked_at', { scan_id: scanId }),
    z.unknown(),
    'note_scan_looked_at',
  )
}

const goesRow = z.object({ kind: z.enum(ERASED_KINDS), day: z.iso.date(), n: z.coerce.number() })

/** So many of a kind, and the day on which they go. */
export type Going = z.infer<typeof goesRow>

function goesByItself(days: number): Promise<Result<Going[], DataError>> {
  return read(supabase.rpc('goes_by_itself', { days }), z.array(goesRow), 'goes_by_itself')
}

/** Tells that staff look at answers of all municipalities of a round. */
export async function noteRoundLookedAt(roundId: string): Promise<void> {
  await read(
    supabase.rpc('note_round_looked_at', { round_id: roundId }),
    z.unknown(),
    'note_round_looked_at',
  )
}

/** What screens read here, for the query cache. */
export const auditQueries = {
  going: (days: number) =>
    queryOptions({ queryKey: ['going', days], queryFn: () => valueOf(goesByItself(days)) }),
  page: (search: LogSearch) =>
    queryOptions({
      queryKey: ['audit', search],
      queryFn: () => listActs(search),
      staleTime: 0,
      placeholderData: keepPreviousData,
    }),
}
