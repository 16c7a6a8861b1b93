import { z } from 'zod'
import { failure, ok, type Result } from '#domain/result.ts'
import type { QueuedAnswer } from '../saving/queued-answer.ts'
import { queuedAnswerSchema } from './kept-answer.ts'

const fileSchema = z.object({
  kind: z.literal('quickscan-answers'),
  format: z.literal(1),
  scanId: z.string(),
  municipality: z.string(),
  savedAt: z.iso.datetime(),
  answers: z.array(queuedAnswerSchema).max(200),
})

/** Larger is not ours: 48 answers with the longest texts fit many times. */
const MAX_BYTES = 2_000_000

export type FileProblem = 'tooLarge' | 'notOurs' | 'otherScan'

/** Waiting answers as a text file that `readAnswersFile` takes in, on any device. */
export function answersFile(
  scan: { id: string },
  municipality: string,
  answers: readonly QueuedAnswer[],
  now: Date,
): string {
  return JSON.stringify(
    {
      kind: 'quickscan-answers',
      format: 1,
      scanId: scan.id,
      municipality,
      savedAt: now.toISOString(),
      answers,
    },
    null,
    2,
  )
}

/** The answers in a file of this scan. What a colleague has stored meanwhile is compared when they are sent. */
export function readAnswersFile(
  text: string,
  scanId: string,
): Result<readonly QueuedAnswer[], FileProblem> {
  if (text.length > MAX_BYTES) return failure('tooLarge')
  const file = fileSchema.safeParse(asJson(text))
  if (!file.success) return failure('notOurs')
  if (file.data.scanId !== scanId) return failure('otherScan')
  return ok(file.data.answers)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
