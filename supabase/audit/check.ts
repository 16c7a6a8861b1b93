import { createHash } from 'node:crypto'
import { z } from 'zod'
import { firstBroken, type Head } from '#domain/audit.ts'
import { canonicalJson } from '#domain/signature.ts'
import type { Json } from '#domain/submission.ts'

/** Rows of a statement, with the rights of the owner of the database. */
export type Query = (statement: string) => Promise<unknown[]>

const link = z.object({
  number: z.coerce.number(),
  at: z.string(),
  actor: z.string().nullable(),
  act: z.string(),
  municipality: z.string().nullable(),
  round: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subject: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  previous: z.string(),
  hash: z.string(),
})

const head = z.object({ number: z.coerce.number(), hash: z.string() })

/** Plain columns only: a function of the database could be changed with the rows. */
const LINKS = `select number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor::text,
  act, municipality_code as municipality, round_id::text as round, subject_kind as "subjectKind", subject, facts,
  previous, hash from private.audit_log order by number`

export type Checked = { acts: number; brokenAt: number | null; head: Head }

/**
 * Walks the whole log of acts and works out every hash again, apart from the database.
 * @param known how far the log was at an earlier check; that has to be in it still.
 */
export async function checkAuditLog(query: Query, known?: Head): Promise<Checked> {
  const acts = z.array(link).parse(await query(LINKS))
  const [end] = z.array(head).parse(await query('select number, hash from private.audit_head'))
  return {
    acts: acts.length,
    brokenAt: firstBroken(acts, end ?? null, (act) => sha256(canonicalJson(act as Json)), known),
    head: end ?? { number: 0, hash: '' },
  }
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** In words: "unbroken, 12 acts", or where it is not. */
export function toldOf({ acts, brokenAt, head: { number, hash } }: Checked): string {
  if (brokenAt !== null) return `broken at act ${brokenAt}, of ${acts} acts`
  return `unbroken, ${acts} acts; head ${number}:${hash}`
}
