import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Task, TaskPart, ThemeDivision } from '#domain/task.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const taskRow = z
  .object({
    kind: z.enum(['theme', 'item']),
    part: z.string(),
    assignee: z.string(),
    question: z.string(),
    asked_by: z.string(),
    asked_at: moment,
    due_on: z.string().nullable(),
  })
  .transform(({ asked_by, asked_at, due_on, ...task }): Task => ({
    ...task,
    askedBy: asked_by,
    askedAt: asked_at,
    dueOn: due_on,
  }))

/** Who does what in a scan of the own municipality. */
function listTasks(scanId: string): Promise<Result<Task[], DataError>> {
  return read(
    supabase
      .from('task')
      .select('kind, part, assignee, question, asked_by, asked_at, due_on')
      .eq('scan_id', scanId),
    z.array(taskRow),
    'task',
  )
}

/**
 * Gives a theme or item to a colleague, in the place of whoever had it; an address that is new is
 * invited when the coordinator names it. Refused with `not_a_colleague` for others.
 */
export function assignTask(
  scanId: string,
  { kind, part }: TaskPart,
  email: string,
  question: string,
): Promise<Result<Task, DataError>> {
  return read(
    supabase.rpc('assign_task', { scan_id: scanId, kind, part, email, question }),
    taskRow,
    'assign_task',
  )
}

/**
 * Divides themes at once: all of it or nothing. Refused with `changed_by_colleague` when one of them is not
 * as it was seen.
 */
export function divideThemes(
  scanId: string,
  division: readonly { wanted: ThemeDivision; seen: Omit<ThemeDivision, 'theme'> }[],
): Promise<Result<Task[], DataError>> {
  const parts = division.map(({ wanted, seen }) => ({
    ...wanted,
    seenEmail: seen.email,
    seenDueOn: seen.dueOn,
  }))
  return read(
    supabase.rpc('divide_themes', { scan_id: scanId, division: JSON.stringify(parts) }),
    z.array(taskRow),
    'divide_themes',
  )
}

/** Takes a task away; one that is gone already is no error. */
export function withdrawTask(
  scanId: string,
  { kind, part }: TaskPart,
): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('withdraw_task', { scan_id: scanId, kind, part }),
    z.unknown(),
    'withdraw_task',
  )
}

/** What screens read here, for the query cache. */
export const taskQueries = {
  ofScan: (scanId: string) =>
    queryOptions({ queryKey: ['tasks', scanId], queryFn: () => valueOf(listTasks(scanId)) }),
}
