import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { withLineBreaks } from '#domain/one-line.ts'
import type { Discussion } from '#domain/discussion.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, readAll, valueOf } from './read.ts'

const COLUMNS = 'scan_id, item_id, with_office, settled_at, last_at, last_from_office'

const discussionRow = z
  .object({
    scan_id: z.string(),
    item_id: z.string(),
    with_office: z.boolean(),
    settled_at: moment.nullable(),
    last_at: moment,
    last_from_office: z.boolean(),
  })
  .transform((row): Discussion => ({
    scanId: row.scan_id,
    itemId: row.item_id,
    withOffice: row.with_office,
    settledAt: row.settled_at,
    lastAt: row.last_at,
    lastFromOffice: row.last_from_office,
  }))

const messageRow = z
  .object({
    id: z.string(),
    written_by: z.string(),
    from_office: z.boolean(),
    written_at: moment,
    text: z.string().transform(withLineBreaks),
  })
  .transform((row) => ({
    id: row.id,
    /** User id. */
    writtenBy: row.written_by,
    fromOffice: row.from_office,
    writtenAt: row.written_at,
    text: row.text,
  }))

/** What somebody said about a question. */
export type DiscussionMessage = z.output<typeof messageRow>

/** Which discussion: of which question of which scan, and with whom. */
export type DiscussionKey = Pick<Discussion, 'scanId' | 'itemId' | 'withOffice'>

/** The discussions of one scan that the person takes part in. */
function listOfScan(scanId: string): Promise<Result<Discussion[], DataError>> {
  return read(
    supabase.from('discussion').select(COLUMNS).eq('scan_id', scanId),
    z.array(discussionRow),
    'discussion',
  )
}

const ofRoundRow = z
  .object({ scan: z.object({ municipality_code: z.string() }) })
  .and(z.unknown())
  .transform((row, context) => {
    const discussion = discussionRow.safeParse(row)
    if (discussion.success)
      return { ...discussion.data, municipalityCode: row.scan.municipality_code }
    context.addIssue({ code: 'custom', message: 'not a discussion' })
    return z.NEVER
  })

/** A discussion with the municipality that it is of. */
export type DiscussionOfRound = z.output<typeof ofRoundRow>

/** All discussions of a round that the person takes part in: for staff those with the office. */
function listOfRound(roundId: string): Promise<Result<DiscussionOfRound[], DataError>> {
  return readAll(
    (from, to) =>
      supabase
        .from('discussion')
        .select(`${COLUMNS}, scan!inner (municipality_code)`)
        .eq('scan.round_id', roundId)
        .order('scan_id')
        .order('item_id')
        .order('with_office')
        .range(from, to),
    ofRoundRow,
    'discussion',
  )
}

/** What was said in a discussion, oldest first. */
function listMessages(of: DiscussionKey): Promise<Result<DiscussionMessage[], DataError>> {
  return read(
    supabase
      .from('discussion_message')
      .select('id, written_by, from_office, written_at, text')
      .eq('scan_id', of.scanId)
      .eq('item_id', of.itemId)
      .eq('with_office', of.withOffice)
      .order('written_at')
      .order('id'),
    z.array(messageRow),
    'discussion_message',
  )
}

const askedRow = z
  .object({ scan_id: z.string(), item_id: z.string(), about_rule: z.string() })
  .transform(({ scan_id, item_id, about_rule }) => ({
    scanId: scan_id,
    itemId: item_id,
    rule: about_rule,
  }))

/** A contradiction that staff asked a municipality about, and beside which question. */
export type AskedRule = z.output<typeof askedRow>

/** Of which contradictions was asked, in whichever round: a scan is of one. */
function listAsked(): Promise<Result<AskedRule[], DataError>> {
  return readAll(
    (from, to) =>
      supabase
        .from('discussion_message')
        .select('scan_id, item_id, about_rule')
        .not('about_rule', 'is', null)
        .order('id')
        .range(from, to),
    askedRow,
    'discussion_message',
  )
}

/**
 * Says something; the id is the sender's, so that sending it again changes nothing.
 * @param rule the contradiction that it is about, of staff.
 */
export function discuss(
  id: string,
  { scanId, itemId, withOffice }: DiscussionKey,
  text: string,
  rule?: string,
): Promise<Result<DiscussionMessage, DataError>> {
  return read(
    supabase.rpc('discuss', {
      id,
      scan_id: scanId,
      item_id: itemId,
      with_office: withOffice,
      text,
      ...(rule !== undefined && { about_rule: rule }),
    }),
    messageRow,
    'discuss',
  )
}

/** Settles a discussion, or opens it again. */
export function settleDiscussion(
  { scanId, itemId, withOffice }: DiscussionKey,
  settled: boolean,
): Promise<Result<Discussion, DataError>> {
  return read(
    supabase.rpc('settle_discussion', {
      scan_id: scanId,
      item_id: itemId,
      with_office: withOffice,
      settled,
    }),
    discussionRow,
    'settle_discussion',
  )
}

/** What screens read here, for the query cache. */
export const discussionQueries = {
  /** To ask all of it again. */
  all: { queryKey: ['discussions'] },
  ofScan: (scanId: string) =>
    queryOptions({
      queryKey: [...discussionQueries.all.queryKey, 'scan', scanId],
      queryFn: () => valueOf(listOfScan(scanId)),
    }),
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: [...discussionQueries.all.queryKey, 'round', roundId],
      queryFn: () => valueOf(listOfRound(roundId)),
    }),
  asked: () =>
    queryOptions({
      queryKey: [...discussionQueries.all.queryKey, 'asked'],
      queryFn: () => valueOf(listAsked()),
    }),
  /** @param lastAt of the discussion as it is known here: another word is another question. */
  messages: (of: DiscussionKey, lastAt: string | null) =>
    queryOptions({
      queryKey: [
        ...discussionQueries.all.queryKey,
        'messages',
        of.scanId,
        of.itemId,
        of.withOffice,
        lastAt,
      ],
      queryFn: () => valueOf(listMessages(of)),
    }),
}
