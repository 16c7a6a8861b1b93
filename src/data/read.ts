import { z } from 'zod'
import { failure, ok, type Result } from '#domain/result.ts'
import { DataFailure, toDataError, type DataError } from './errors.ts'

type Response = {
  data: unknown
  error: { code?: string; message: string } | null
  status: number
}

/**
 * A moment as PostgreSQL writes it (`2026-11-23 07:53:12.985+00`, on hosted Supabase with a T and
 * minutes of the zone), as ISO moment in UTC. Not every browser reads the first.
 */
export const moment = z.string().transform((text, context) => {
  const read = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  if (!Number.isNaN(read.getTime())) return read.toISOString()
  context.addIssue({ code: 'custom', message: 'not a moment' })
  return z.NEVER
})

/**
 * Awaits a request and parses what came back.
 * @param where names the place in the error when the shape is not the one we know.
 */
export async function read<Schema extends z.ZodType>(
  request: PromiseLike<Response>,
  schema: Schema,
  where: string,
): Promise<Result<z.output<Schema>, DataError>> {
  const { data, error, status } = await request
  if (error) return failure(toDataError({ ...error, status }))
  const parsed = schema.safeParse(data)
  return parsed.success ? ok(parsed.data) : failure({ kind: 'malformed', where })
}

/**
 * The value, or a DataFailure thrown for the query cache.
 * @throws DataFailure
 */
export async function valueOf<Value>(result: Promise<Result<Value, DataError>>): Promise<Value> {
  const settled = await result
  if (settled.ok) return settled.value
  throw new DataFailure(settled.error)
}
