import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Task, TaskPart } from '#domain/task.ts'
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
  })
  .transform(({ asked_by, asked_at, ...task }): Task => ({
    ...task,
    askedBy: asked_by,
    askedAt: asked_at,
  }))

/** Who does what in a scan of the own municipality. */
function listTasks(scanId: string): Promise<Result<Task[], DataError>> {
  return read(
    supabase
      .from('task')
      .select('kind, part, assignee, question, asked_by, asked_at')
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
