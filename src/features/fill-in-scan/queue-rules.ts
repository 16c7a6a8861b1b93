import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import { failure, type Result } from '#domain/result.ts'
import type { StoredAnswer } from '#data/answers.ts'
import type { DataError } from '#data/errors.ts'
import { sameAnswer, type QueuedAnswer } from './queued-answer.ts'

/** How far saving an answer is; the screen says it in words. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saved' }
  | { kind: 'saving'; here: Here }
  /** `retrying` when it is sent again by itself, else it needs another answer. */
  | { kind: 'unsaved'; error: DataError; retrying: boolean; here: Here }
  | { kind: 'clash'; theirs: Answer; here: Here }

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
    !result.ok &&
    result.error.kind === 'refused' &&
    result.error.code === 'answer_changed_by_colleague'
  )
}

/** Sending the same again would be refused again. */
export function isFinal(error: DataError): boolean {
  return ['refused', 'forbidden', 'notFound', 'tooLarge'].includes(error.kind)
}

/**
 * What to do when the server has another version than the one an answer was made on.
 *
 * - `arrived`: the wanted answer is stored, or it was (only the reply was lost) and a colleague who
 *   could see it has replaced it since, or the person is back at what they began with and nothing of
 *   theirs was stored: there is nothing left to save or to ask.
 * - `goOn`: what is stored is our own from a request we never heard back from, or says what we began
 *   with: the answer goes on top of it.
 * - `clash`: anything else is for the person to decide.
 *
 * @param versions what the server has had, newest first.
 */
export function whenOvertaken(
  entry: QueuedAnswer,
  versions: readonly StoredAnswer[],
): 'arrived' | 'goOn' | 'clash' {
  const { answer: wanted, base } = entry
  const theirs = versions[0]?.answer ?? EMPTY_ANSWER
  if (sameAnswer(wanted, theirs)) return 'arrived'
  const isOurs = (stored: Answer) => entry.unheard.some((answer) => sameAnswer(answer, stored))
  const ours = versions.find(({ answer, version }) => version > base.version && isOurs(answer))
  if (sameAnswer(wanted, ours?.answer ?? base.answer)) return 'arrived'
  return isOurs(theirs) || sameAnswer(base.answer, theirs) ? 'goOn' : 'clash'
}

export function saveState(
  entry: QueuedAnswer | undefined,
  activity: { error: DataError | null; retrying: boolean; here: Here },
  stored: StoredAnswer,
): SaveState {
  if (!entry) return { kind: stored.version > 0 ? 'saved' : 'untouched' }
  const { error, retrying, here } = activity
  if (entry.clash) return { kind: 'clash', theirs: entry.clash.answer, here }
  return error ? { kind: 'unsaved', error, retrying, here } : { kind: 'saving', here }
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
