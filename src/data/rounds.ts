import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import {
  CODES,
  PARTICIPATION,
  type Participation,
  type PlannedRound,
  type Round,
  type RoundSettings,
} from '#domain/round.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const settingColumns = {
  starts_on: z.string().nullable(),
  route: z.enum(['short', 'full']).nullable(),
  own_results: z.boolean(),
  rating: z.boolean(),
  rating_from: z.string().nullable(),
  rating_until: z.string().nullable(),
  codes: z.enum(CODES),
  grace_days: z.number(),
  participants_on: z.string().nullable(),
  public_on: z.string().nullable(),
}
type SettingRow = z.output<z.ZodObject<typeof settingColumns>>

const settingsOf = (row: SettingRow): RoundSettings => ({
  startsOn: row.starts_on,
  route: row.route,
  ownResults: row.own_results,
  rating: row.rating,
  ratingFrom: row.rating_from,
  ratingUntil: row.rating_until,
  codes: row.codes,
  graceDays: row.grace_days,
  participantsOn: row.participants_on,
  publicOn: row.public_on,
})

const columns = {
  id: z.string(),
  name: z.string(),
  questionnaire_version: z.string(),
  closes_on: z.string().nullable(),
  ...settingColumns,
}

const roundRow = z
  .object({
    ...columns,
    state: z.enum(['open', 'closed']),
    version: z.number(),
    opened_at: moment,
    closed_at: moment.nullable(),
  })
  .transform((row): Round => ({
    id: row.id,
    name: row.name,
    questionnaireVersion: row.questionnaire_version,
    state: row.state,
    version: row.version,
    openedAt: row.opened_at,
    closesOn: row.closes_on,
    closedAt: row.closed_at,
    settings: settingsOf(row),
  }))

const plannedRow = z
  .object({ ...columns, state: z.enum(['draft', 'planned']), version: z.number() })
  .transform((row): PlannedRound => ({
    id: row.id,
    name: row.name,
    questionnaireVersion: row.questionnaire_version,
    state: row.state,
    version: row.version,
    closesOn: row.closes_on,
    settings: settingsOf(row),
  }))

/** All rounds that are or were open, the newest first; what is planned for today is opened by asking. */
export function listRounds(): Promise<Result<Round[], DataError>> {
  return read(supabase.rpc('rounds'), z.array(roundRow), 'rounds')
}

/** The rounds that are not open yet, by their first day; for staff. */
export function listPlannedRounds(): Promise<Result<PlannedRound[], DataError>> {
  return read(
    supabase.from('round').select('*').in('state', ['draft', 'planned']).order('starts_on'),
    z.array(plannedRow),
    'round',
  )
}

/** How municipalities are in all rounds: all for staff, the own for officials. */
export function listParticipation(): Promise<Result<Participation[], DataError>> {
  return read(
    supabase.from('round_places').select('round_id, places'),
    z
      .array(
        z.object({
          round_id: z.string(),
          places: z.record(z.string(), z.enum(PARTICIPATION)),
        }),
      )
      .transform((rows) =>
        rows.flatMap(({ round_id: roundId, places }) =>
          Object.entries(places).map(([municipalityCode, state]) => ({
            roundId,
            municipalityCode,
            state,
          })),
        ),
      ),
    'round_places',
  )
}

/** Why rounds were opened again. */
export function listReopenings(): Promise<
  Result<{ roundId: string; reason: string }[], DataError>
> {
  return read(
    supabase.from('round_reopening').select('roundId:round_id, reason').order('reopened_at'),
    z.array(z.object({ roundId: z.string(), reason: z.string() })),
    'round_reopening',
  )
}

/** What staff write down of a round before it is open. */
export type RoundDraft = RoundSettings & {
  /** The draft it goes over, as it was seen; null makes a new one. */
  over: Pick<PlannedRound, 'id' | 'version'> | null
  name: string
  closesOn: string | null
  questionnaireVersion: string
  places: readonly string[]
  laterPlaces: readonly string[]
}

/** Keeps a draft; refused with `changed_by_colleague` when it is not any more as it was seen. */
export function saveRound(draft: RoundDraft): Promise<Result<PlannedRound, DataError>> {
  return read(
    supabase.rpc('save_round', {
      round_id: draft.over?.id ?? null,
      expected_version: draft.over?.version ?? null,
      name: draft.name,
      starts_on: draft.startsOn,
      closes_on: draft.closesOn,
      questionnaire_version: draft.questionnaireVersion,
      route: draft.route,
      own_results: draft.ownResults,
      rating: draft.rating,
      rating_from: draft.ratingFrom,
      rating_until: draft.ratingUntil,
      codes: draft.codes,
      grace_days: draft.graceDays,
      participants_on: draft.participantsOn,
      public_on: draft.publicOn,
      places: JSON.stringify(draft.places),
      later_places: JSON.stringify(draft.laterPlaces),
    }),
    plannedRow,
    'save_round',
  )
}

const anyRow = z.object({ id: z.string(), state: z.enum(['draft', 'planned', 'open', 'closed']) })
/** A round after a step, as far as the step is concerned. */
export type Moved = z.output<typeof anyRow>

/** Lets a draft open by itself on its first day; today is at once. */
export const planRound = (roundId: string): Promise<Result<Moved, DataError>> =>
  read(supabase.rpc('plan_round', { round_id: roundId }), anyRow, 'plan_round')

/** Opens a draft or planned round now. */
export const openPlanned = (roundId: string): Promise<Result<Moved, DataError>> =>
  read(supabase.rpc('open_round', { round_id: roundId }), anyRow, 'open_round')

/** Back to a draft. */
export const takeBackRound = (roundId: string): Promise<Result<Moved, DataError>> =>
  read(supabase.rpc('take_back_round', { round_id: roundId }), anyRow, 'take_back_round')

/** Takes a draft away. */
export const removeRound = (roundId: string): Promise<Result<null, DataError>> =>
  read(supabase.rpc('remove_round', { round_id: roundId }), z.null(), 'remove_round')

/**
 * Says on which days a round is shown further, or on none.
 * @param seen the round as it was seen; refused with `changed_by_colleague` when it is not any more.
 */
export const planSteps = (
  seen: { id: string; version?: number },
  participantsOn: string | null,
  publicOn: string | null,
): Promise<Result<Moved, DataError>> =>
  read(
    supabase.rpc('plan_steps', {
      ...{ round_id: seen.id, expected_version: seen.version ?? 0 },
      ...{ participants_on: participantsOn, public_on: publicOn },
    }),
    anyRow,
    'plan_steps',
  )

/** Announces another last day. */
export const moveLastDay = (roundId: string, closesOn: string): Promise<Result<Moved, DataError>> =>
  read(
    supabase.rpc('move_last_day', { round_id: roundId, closes_on: closesOn }),
    anyRow,
    'move_last_day',
  )

/** Opens a closed round again for its municipalities. */
export const reopenRound = (
  roundId: string,
  reason: string,
  closesOn: string | null,
): Promise<Result<Moved, DataError>> =>
  read(
    supabase.rpc('reopen_round', { round_id: roundId, reason, closes_on: closesOn }),
    anyRow,
    'reopen_round',
  )

/** Says how a municipality is in a round from now on. */
export const setParticipation = ({
  roundId,
  municipalityCode,
  state,
}: Participation): Promise<Result<unknown, DataError>> =>
  read(
    supabase.rpc('set_participation', {
      round_id: roundId,
      municipality_code: municipalityCode,
      state,
    }),
    z.object({ state: z.enum(PARTICIPATION) }),
    'set_participation',
  )

/** Closes a round: nothing in it can be changed any more. */
export function closeRound(roundId: string): Promise<Result<Round, DataError>> {
  return read(supabase.rpc('close_round', { round_id: roundId }), roundRow, 'close_round')
}

/** What screens read here, for the query cache. */
export const roundQueries = {
  /** To invalidate whatever is read of rounds. */
  any: { queryKey: ['rounds'] },
  all: () => queryOptions({ queryKey: ['rounds', 'opened'], queryFn: () => valueOf(listRounds()) }),
  planned: () =>
    queryOptions({
      queryKey: ['rounds', 'planned'],
      queryFn: () => valueOf(listPlannedRounds()),
    }),
  participation: () =>
    queryOptions({
      queryKey: ['rounds', 'participation'],
      queryFn: () => valueOf(listParticipation()),
    }),
  reopenings: () =>
    queryOptions({
      queryKey: ['rounds', 'reopenings'],
      queryFn: () => valueOf(listReopenings()),
    }),
}
