import { z } from 'zod'
import type { QueuedAnswer } from '../queued-answer.ts'

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

/** How the device holds an answer. A change of its shape gets the next number, and reads this one too. */
export const keptAnswerSchema = z.object({
  format: z.literal(1),
  /** Milliseconds since 1970 when it began to wait. */
  since: z.number(),
  entry: queuedAnswerSchema,
})

export type KeptAnswer = z.infer<typeof keptAnswerSchema>
