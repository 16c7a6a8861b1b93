import type { Round } from '../round.ts'
import type { Scan } from '../scan.ts'
import { answerTo, type Answer, type Answers } from './answers.ts'
import { checkAnswer } from './check-answer.ts'
import type { Definition, Item } from './definition.ts'
import { compareQuestions } from './same-question.ts'

/** What a municipality answered in an earlier round, with the questionnaire of that round. */
export type EarlierAnswers = { definition: Definition; answers: Answers }

/** Why an earlier answer is not offered. */
export type NotOffered = 'already_answered_now' | 'new' | 'reworded' | 'not_answered_then'

export type LastRound = { standing: 'offered'; answer: Answer } | { standing: NotOffered }

/**
 * Whether the answer of an earlier round may be offered for confirmation. Only when the question was
 * asked in the same words with the same answers to choose from, and the earlier answer says
 * something: "weet ik niet" does not. Nothing offered here counts: it is not an answer of this round.
 * @param now the answer in this round; a person's own answer, "weet ik niet" too, goes before.
 * @param today ISO date (yyyy-mm-dd); an earlier answer has to pass the rules of today.
 */
export function fromLastRound(
  item: Item,
  now: Answer,
  earlier: EarlierAnswers,
  today: string,
): LastRound {
  if (now.status !== 'empty') return { standing: 'already_answered_now' }
  const then = earlier.definition.items.find(({ id }) => id === item.id)
  if (!then) return { standing: 'new' }
  const answer = stillValid(answerTo(earlier.answers, item.id), today)
  if (answer.status === 'empty' || answer.status === 'unknown')
    return { standing: 'not_answered_then' }
  const same = compareQuestions(then, item) === 'same' && checkAnswer(item, answer, today).ok
  return same ? { standing: 'offered', answer } : { standing: 'reworded' }
}

/** Without what was for then only: a choice whose end has passed, and what colleagues noted. */
function stillValid(answer: Answer, today: string): Answer {
  const passed = answer.deliberate !== null && answer.deliberate.until <= today
  return { ...answer, deliberate: passed ? null : answer.deliberate, internalNote: '' }
}

/**
 * The scan of the municipality in the newest round before this one in which it answered anything.
 * @param scans of the same municipality, in any order; so are the rounds.
 */
export function earlierScan(
  scan: Scan,
  rounds: readonly Round[],
  scans: readonly Scan[],
): { scan: Scan; round: Round } | null {
  const own = rounds.find(({ id }) => id === scan.roundId)
  if (!own) return null
  return (
    rounds
      .filter(({ openedAt }) => openedAt < own.openedAt)
      .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
      .flatMap((round) => {
        const found = scans.find(
          (other) =>
            other.roundId === round.id &&
            other.municipalityCode === scan.municipalityCode &&
            Object.keys(other.answers).length > 0,
        )
        return found ? [{ scan: found, round }] : []
      })[0] ?? null
  )
}

/** Whether time makes an answer old by itself, like a measured number or a date. */
export function growsOld(item: Item): boolean {
  return item.kind === 'number' || item.kind === 'date'
}

/** The answer to save when someone confirms; what was already noted in this round stays. */
export function confirmed(earlier: Answer, now: Answer): Answer {
  return {
    ...earlier,
    note: now.note === '' ? earlier.note : now.note,
    evidenceUrl: now.evidenceUrl === '' ? earlier.evidenceUrl : now.evidenceUrl,
    internalNote: now.internalNote,
  }
}
