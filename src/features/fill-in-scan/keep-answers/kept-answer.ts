import { z } from 'zod'
import { keeping, locked, unlocked } from '#data/device-lock.ts'
import type { QueuedAnswer } from '../saving/queued-answer.ts'

const extras = {
  note: z.string(),
  evidenceUrl: z.string(),
  shareable: z.boolean(),
  deliberate: z.object({ reason: z.string(), until: z.string() }).nullable(),
  internalNote: z.string(),
}

const answer = z.discriminatedUnion('status', [
  z.object({ ...extras, status: z.literal('empty') }),
  z.object({ ...extras, status: z.literal('unknown') }),
  z.object({ ...extras, status: z.literal('notApplicable'), reason: z.string() }),
  z.object({
    ...extras,
    status: z.literal('answered'),
    value: z.union([z.string(), z.number(), z.array(z.string())]),
  }),
])

const stored = z.object({ answer, version: z.int().min(0) })

/** An unsaved answer as any version of this program may find it back, on the device or in a file. */
export const queuedAnswerSchema = z.object({
  itemId: z.string().min(1).max(100),
  answer,
  base: stored,
  unheard: z.array(answer),
  clash: stored.nullable(),
}) satisfies z.ZodType<QueuedAnswer>

/**
 * How the device holds an answer: as it was typed, or locked with the key of its person. A change of its
 * shape gets the next number, and reads these too.
 */
const keptAnswerSchema = z.discriminatedUnion('format', [
  z.object({
    format: z.literal(1),
    /** Milliseconds since 1970 when it began to wait. */
    since: z.number(),
    entry: queuedAnswerSchema,
  }),
  z.object({ format: z.literal(2), since: z.number(), locked: z.string() }),
])

export type KeptAnswer = z.infer<typeof keptAnswerSchema>

/** A row of the device as the answer of this person; null when it cannot be read, here or by this version. */
export function readKept(
  person: string,
  row: unknown,
): { since: number; entry: QueuedAnswer } | null {
  const kept = keptAnswerSchema.safeParse(row).data
  if (kept?.format !== 2) return kept ?? null
  const entry = queuedAnswerSchema.safeParse(json(unlocked(person, kept.locked))).data
  return entry ? { since: kept.since, entry } : null
}

/** Whether a row of the device can be read by whoever finds it. */
export function isAsTyped(row: unknown): boolean {
  return keptAnswerSchema.safeParse(row).data?.format === 1
}

/** An answer as the device may hold it now; null when its person is not signed in here. */
export function toKeep(person: string, since: number, entry: QueuedAnswer): KeptAnswer | null {
  switch (keeping(person)) {
    case 'locked':
      return { format: 2, since, locked: locked(person, JSON.stringify(entry)) }
    case 'asTyped':
      return { format: 1, since, entry: structuredClone(entry) as never }
    case 'notAtAll':
      return null
  }
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
