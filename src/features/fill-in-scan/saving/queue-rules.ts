import { sameAnswer, withFields, type AnswerField } from '#domain/questionnaire/answer-fields.ts'
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import { failure, type Result } from '#domain/result.ts'
import type { StoredAnswer } from '#data/answers.ts'
import type { DataError } from '#data/errors.ts'
import { joinAnswers, mergeAnswers, type Fits } from '../clash/merge-answers.ts'
import type { QueuedAnswer } from './queued-answer.ts'
import type { Refused } from './sendable-part.ts'

export const NOTHING_STORED: StoredAnswer = { answer: EMPTY_ANSWER, version: 0 }

/** How far saving an answer is; the screen says it in words. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saved' }
  | { kind: 'saving'; here: Here }
  /** `retrying` when it is sent again by itself, else the refused parts need something else. */
  | { kind: 'unsaved'; error: DataError; retrying: boolean; refused: Refused; here: Here }
  /** `both` when the two can stand one after the other. */
  | {
      kind: 'clash'
      theirs: Answer
      conflicts: readonly AnswerField[]
      both: boolean
      here: Here
    }

/** Whether this device keeps an answer that the server does not have: would it survive a crash? */
export type Here = 'busy' | 'kept' | 'failed'

/** Runs something after that many milliseconds; returns how to call it off. */
export type Later = (milliseconds: number, run: () => void) => () => void

/** A request that says nothing for this long counts as lost; the answer is sent again. */
const PATIENCE = 20_000
const FIRST_RETRY = 2_000
const SLOWEST_RETRY = 30_000

/** Milliseconds until an answer is sent again, twice as long after every failure; longer when the server says so. */
export function pauseBeforeRetry(failures: number, error: DataError): number {
  const asked = error.kind === 'busy' ? (error.seconds ?? 0) * 1000 : 0
  return Math.max(Math.min(FIRST_RETRY * 2 ** failures, SLOWEST_RETRY), asked)
}

export function isOvertaken(result: Result<unknown, DataError>): boolean {
  return (
    !result.ok && result.error.kind === 'refused' && result.error.code === 'changed_by_colleague'
  )
}

/** Sending the same again would be refused again. */
export function isFinal(error: DataError): boolean {
  return ['refused', 'forbidden', 'notFound', 'tooLarge'].includes(error.kind)
}

/**
 * How an answer goes on when the server has another version than the one it was made on: merged with
 * what a colleague changed elsewhere in it, or with a clash where both changed the same.
 *
 * Nothing is left to save or to ask (null) when what was wanted is stored, or it was (only the reply
 * was lost) and a colleague who could see it has replaced it since, or the person is back at what they
 * began with and nothing of theirs was stored. What is stored is no news where it is our own, from a
 * request we never heard back from, or says what we began with.
 *
 * @param versions what the server has had, newest first.
 */
export function whenOvertaken(
  entry: QueuedAnswer,
  versions: readonly StoredAnswer[],
  fits: Fits,
): QueuedAnswer | null {
  const { answer: mine, base, unheard } = entry
  const theirs = versions[0] ?? NOTHING_STORED
  const isOurs = (stored: Answer) => unheard.some((answer) => sameAnswer(answer, stored))
  const ours = versions.find(({ answer, version }) => version > base.version && isOurs(answer))
  const begun = ours ?? base
  const known = ours ? [...unheard, base.answer] : unheard
  const sides = { mine, theirs: theirs.answer, begun: begun.answer, known }
  const { answer, conflicts } = mergeAnswers(sides, fits)
  if (conflicts.length > 0) return { ...entry, answer, base: begun, unheard: known, clash: theirs }
  if (sameAnswer(answer, theirs.answer)) return null
  return { ...entry, answer, base: theirs, unheard: [], clash: null }
}

/** Where the two answers of a clash fight. */
export function conflictsOf(
  { answer, base, unheard }: QueuedAnswer,
  theirs: StoredAnswer,
  fits: Fits,
): readonly AnswerField[] {
  const sides = { mine: answer, theirs: theirs.answer, begun: base.answer, known: unheard }
  return mergeAnswers(sides, fits).conflicts
}

/** What stays of a clash, where the two fight. */
export type Choice = 'mine' | 'theirs' | 'both'

/** The answer as it goes on once a clash is decided; null when there is none, or nothing to keep both of. */
export function decided(
  entry: QueuedAnswer | undefined,
  choice: Choice,
  fits: Fits,
): QueuedAnswer | null {
  if (!entry?.clash) return null
  const { itemId, answer: mine, clash } = entry
  const conflicts = conflictsOf(entry, clash, fits)
  const answer = {
    mine: () => mine,
    theirs: () => withFields(mine, clash.answer, conflicts),
    both: () => joinAnswers(mine, clash.answer, conflicts),
  }[choice]()
  return answer && { itemId, answer, base: clash, unheard: [], clash: null }
}

export function saveState(
  entry: QueuedAnswer | undefined,
  activity: { error: DataError | null; retrying: boolean; here: Here },
  stored: StoredAnswer,
  found: { conflicts: readonly AnswerField[]; refused: Refused },
): SaveState {
  if (!entry) return { kind: stored.version > 0 ? 'saved' : 'untouched' }
  const { error, retrying, here } = activity
  if (entry.clash) {
    const theirs = entry.clash.answer
    const { conflicts } = found
    const both = joinAnswers(entry.answer, theirs, conflicts) !== null
    return { kind: 'clash', theirs, conflicts, both, here }
  }
  if (!error) return { kind: 'saving', here }
  return { kind: 'unsaved', error, retrying, refused: found.refused, here }
}

/** Waits for an answer of the server, but not for ever. Never rejects. */
export async function patiently<Value>(
  after: Later,
  ask: () => Promise<Result<Value, DataError>>,
): Promise<Result<Value, DataError>> {
  let stopWaiting = () => {}
  const lost = new Promise<Result<Value, DataError>>((resolve) => {
    stopWaiting = after(PATIENCE, () => resolve(failure({ kind: 'offline' })))
  })
  const asked = ask().catch(() => failure({ kind: 'unexpected', code: 'exception' } as const))
  const result = await Promise.race([asked, lost])
  stopWaiting()
  return result
}
