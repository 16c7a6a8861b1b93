import type { z } from 'zod'
import { failure, ok, type Result } from '#domain/result.ts'
import { DataFailure, toDataError, type DataError } from './errors.ts'

type Response = { data: unknown; error: { code?: string; message: string } | null }

/**
 * Awaits a request and parses what came back.
 * @param where names the place in the error when the shape is not the one we know.
 */
export async function read<Schema extends z.ZodType>(
  request: PromiseLike<Response>,
  schema: Schema,
  where: string,
): Promise<Result<z.output<Schema>, DataError>> {
  const { data, error } = await request
  if (error) return failure(toDataError(error))
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
