import { z } from 'zod'
import { ACTION_STATUSES, NATIONAL_THEMES } from '#domain/action.ts'
import type { ProgrammeLine } from '#domain/programme.ts'
import type { KernteamAction } from '#domain/proof/kernteam.ts'
import type { Experience } from '#domain/proof/library.ts'
import { INCOMPARABLE } from '#domain/proof/proof-line.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

const outcome = z.enum(['improved', 'worse', 'none', ...INCOMPARABLE])
const outcomes = z.partialRecord(outcome, z.number())
const number = z.number().nullable()

const actionRow = z
  .object({
    id: z.string(),
    municipality_code: z.string(),
    joined: z.array(z.string()),
    invited: z.number(),
    round_id: z.string(),
    measure_id: z.string().nullable(),
    title: z.string(),
    status: z.enum(ACTION_STATUSES),
    due_on: z.string(),
    done_on: z.string().nullable(),
    person_days: number,
    cost: number,
    days_spent: z.number(),
    cost_spent: z.number(),
    public: z.boolean(),
    public_text: z.string(),
    programme_line: number,
    national_theme: z.enum(NATIONAL_THEMES).nullable(),
    next_decision: z.string(),
    version: z.number(),
    answers: outcomes,
    ratings: outcomes,
  })
  .transform((row): KernteamAction => ({
    id: row.id,
    municipalityCode: row.municipality_code,
    joined: row.joined,
    invited: row.invited,
    roundId: row.round_id,
    measureId: row.measure_id,
    title: row.title,
    status: row.status,
    dueOn: row.due_on,
    doneOn: row.done_on,
    personDays: row.person_days,
    cost: row.cost,
    daysSpent: row.days_spent,
    costSpent: row.cost_spent,
    public: row.public,
    publicText: row.public_text,
    programmeLine: row.programme_line,
    nationalTheme: row.national_theme,
    nextDecision: row.next_decision,
    version: row.version,
    answers: row.answers,
    ratings: row.ratings,
  }))

/** The actions as the kernteam sees them: all for staff, joint and public ones for viewers. */
function listKernteamActions(): Promise<Result<KernteamAction[], DataError>> {
  return read(supabase.rpc('kernteam_actions'), z.array(actionRow), 'kernteam_actions')
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

/** Staff give a line its name; refused with `line_changed_by_colleague` when someone was first. */
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
  return read(supabase.rpc('what_worked'), z.array(experienceRow), 'what_worked')
}

export const kernteamQueries = {
  // Under the key of actions: a change of one is a change of what the kernteam sees.
  actions: () => ({
    queryKey: ['actions', 'kernteam'],
    queryFn: () => valueOf(listKernteamActions()),
  }),
  lines: () => ({ queryKey: ['programme-lines'], queryFn: () => valueOf(listProgrammeLines()) }),
  experiences: () => ({
    queryKey: ['actions', 'experiences'],
    queryFn: () => valueOf(listExperiences()),
  }),
}
