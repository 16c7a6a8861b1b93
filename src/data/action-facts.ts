import { z } from 'zod'
import { ACTION_STATUSES, NATIONAL_THEMES, type Action } from '#domain/action.ts'
import type { KernteamAction } from '#domain/proof/kernteam.ts'

/** What everyone who may read an action reads of it, as the database names it. */
export const factColumns = z.object({
  id: z.string(),
  municipality_code: z.string(),
  round_id: z.string(),
  measure_id: z.string().nullable(),
  title: z.string(),
  due_on: z.string(),
  status: z.enum(ACTION_STATUSES),
  done_on: z.string().nullable(),
  person_days: z.number().nullable(),
  cost: z.number().nullable(),
  days_spent: z.number(),
  cost_spent: z.number(),
  public: z.boolean(),
  public_text: z.string(),
  programme_line: z.number().nullable(),
  national_theme: z.enum(NATIONAL_THEMES).nullable(),
  next_decision: z.string(),
  version: z.number(),
})

/** The same as the domain names it. */
export const factsOf = (row: z.output<typeof factColumns>) =>
  ({
    id: row.id,
    municipalityCode: row.municipality_code,
    roundId: row.round_id,
    measureId: row.measure_id,
    title: row.title,
    dueOn: row.due_on,
    status: row.status,
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
  }) satisfies Pick<Action, keyof Action & keyof KernteamAction>
