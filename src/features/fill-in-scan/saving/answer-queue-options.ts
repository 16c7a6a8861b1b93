import type { AnswerField } from '#domain/questionnaire/answer-fields.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Result } from '#domain/result.ts'
import type { StoredAnswer } from '#data/answers.ts'
import type { DataError } from '#data/errors.ts'
import type { QueueStorage } from './queued-answer.ts'
import type { Later } from './queue-rules.ts'

/** What a queue of answers is made with: its server, its device and its clock. */
export type AnswerQueueOptions = {
  /** What the server has, by item id. */
  stored: Readonly<Record<string, StoredAnswer>>
  send(
    itemId: string,
    answer: Answer,
    expectedVersion: number,
  ): Promise<Result<StoredAnswer, DataError>>
  /** What the server has had for an item, newest first. */
  fetchVersions(itemId: string): Promise<Result<readonly StoredAnswer[], DataError>>
  /** Why a part of an answer cannot be saved as it stands; such a part is kept but not sent. */
  check(itemId: string, answer: Answer, field: AnswerField): Refusal | null
  /** Whether the parts of an answer can stand beside each other. */
  fits(itemId: string, answer: Answer): boolean
  storage: QueueStorage
  after: Later
}
