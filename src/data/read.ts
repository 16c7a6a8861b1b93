import { z } from 'zod'
import { failure, ok, type Result } from '#domain/result.ts'
import { tellDenied } from './denied.ts'
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
  if (error) {
    const problem = toDataError({ ...error, status })
    if (problem.kind === 'forbidden' || problem.kind === 'notFound') tellDenied()
    return failure(problem)
  }
  const parsed = schema.safeParse(data)
  return parsed.success ? ok(parsed.data) : failure({ kind: 'malformed', where })
}

/** What the API hands over at once at most (supabase/config.toml). */
const PAGE = 1000

/**
 * Reads a list to its end, which a single request silently cuts off.
 * @param page asks for the rows from and up to these places, in an order that is the same each time.
 */
export async function readAll<Row extends z.ZodType>(
  page: (from: number, to: number) => PromiseLike<Response>,
  row: Row,
  where: string,
): Promise<Result<z.output<Row>[], DataError>> {
  const all: z.output<Row>[] = []
  for (;;) {
    const rows = await read(page(all.length, all.length + PAGE - 1), z.array(row), where)
    if (!rows.ok) return rows
    all.push(...rows.value)
    if (rows.value.length < PAGE) return ok(all)
  }
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

/** Does not change while someone works, so it is fetched once. */
export const REFERENCE = { staleTime: Infinity } as const
