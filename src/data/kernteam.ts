import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { ProgrammeLine } from '#domain/programme.ts'
import type { KernteamAction } from '#domain/proof/kernteam.ts'
import type { Experience } from '#domain/proof/library.ts'
import { INCOMPARABLE } from '#domain/proof/proof-line.ts'
import { ANSWER_VERDICTS } from '#domain/proof/verdict.ts'
import type { Result } from '#domain/result.ts'
import { factColumns, factsOf } from './action-facts.ts'
import { actionQueries } from './actions.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, readAll, valueOf } from './read.ts'

const outcome = z.enum([...ANSWER_VERDICTS, ...INCOMPARABLE])
const outcomes = z.partialRecord(outcome, z.number())
const number = z.number().nullable()

const actionRow = factColumns
  .extend({
    joined: z.array(z.string()),
    invited: z.number(),
    answers: outcomes,
    ratings: outcomes,
  })
  .transform((row): KernteamAction => ({
    ...factsOf(row),
    joined: row.joined,
    invited: row.invited,
    answers: row.answers,
    ratings: row.ratings,
  }))

/** The actions as the kernteam sees them: all for staff, joint and public ones for viewers. */
function listKernteamActions(): Promise<Result<KernteamAction[], DataError>> {
  return readAll(
    (from, to) => supabase.rpc('kernteam_actions').range(from, to),
    actionRow,
    'kernteam_actions',
  )
}

const lineRow = z.object({
  line: z.number(),
  name: z.string(),
  confirmed: z.boolean(),
  version: z.number(),
})

/** The six lines of the programme. */
function listProgrammeLines(): Promise<Result<ProgrammeLine[], DataError>> {
  return read(
    supabase.from('programme_line').select('line, name, confirmed, version').order('line'),
    z.array(lineRow),
    'programme_line',
  )
}

/** Staff give a line its name; refused with `changed_by_colleague` when someone was first. */
export function nameProgrammeLine(
  { line, version }: ProgrammeLine,
  name: string,
): Promise<Result<ProgrammeLine, DataError>> {
  return read(
    supabase.rpc('name_programme_line', { line, expected_version: version, name }),
    lineRow,
    'name_programme_line',
  )
}

const experienceRow = z
  .object({
    measure_id: z.string(),
    municipality_code: z.string().nullable(),
    contact_point: z.string().nullable(),
    round_id: z.string(),
    public_text: z.string(),
    joint: z.boolean(),
    own: z.boolean(),
    person_days: number,
    cost: number,
    days_spent: number,
    cost_spent: number,
    answers: outcome,
    ratings: outcome,
  })
  .transform((row): Experience => ({
    measureId: row.measure_id,
    municipalityCode: row.municipality_code,
    contactPoint: row.contact_point,
    roundId: row.round_id,
    publicText: row.public_text,
    joint: row.joint,
    own: row.own,
    personDays: row.person_days,
    cost: row.cost,
    daysSpent: row.days_spent,
    costSpent: row.cost_spent,
    answers: row.answers,
    ratings: row.ratings,
  }))

/** What was done in the region and what became of it; without a name where there is no consent. */
function listExperiences(): Promise<Result<Experience[], DataError>> {
  return readAll(
    (from, to) => supabase.rpc('what_worked').range(from, to),
    experienceRow,
    'what_worked',
  )
}

export const kernteamQueries = {
  // Under the key of actions: a change of one is a change of what the kernteam sees.
  actions: () =>
    queryOptions({
      queryKey: [...actionQueries.all().queryKey, 'kernteam'],
      queryFn: () => valueOf(listKernteamActions()),
    }),
  lines: () =>
    queryOptions({ queryKey: ['programme-lines'], queryFn: () => valueOf(listProgrammeLines()) }),
  experiences: () =>
    queryOptions({
      queryKey: [...actionQueries.all().queryKey, 'experiences'],
      queryFn: () => valueOf(listExperiences()),
    }),
}
