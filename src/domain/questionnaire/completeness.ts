import { answerTo, type Answer, type Answers, type AnswerValue } from './answers.ts'
import { itemsOfRoute, NEVER, type Definition, type Item, type Route } from './definition.ts'
import { itemScore } from './item-score.ts'
import { isVisible } from './show-if.ts'
import { canBeShared } from './with-state.ts'

export type Progress = { done: number; asked: number }

/** Coverage of the choice items that submitting needs (dossier e1). */
export const COVERAGE_TO_SUBMIT = 0.9

/** Items that are asked now: in the route and not hidden. */
export function askedItems(
  definition: Definition,
  answers: Answers,
  route: Route,
): readonly Item[] {
  return itemsOfRoute(definition, route).filter((item) => isVisible(definition, item, answers))
}

/**
 * The one progress rule of every screen: an item is done when it is answered, not applicable with a
 * reason where that is allowed, or unknown.
 */
export function isDone(item: Item, answer: Answer): boolean {
  switch (answer.status) {
    case 'answered':
    case 'unknown':
      return true
    case 'notApplicable':
      return item.notApplicableWhen !== undefined && answer.reason.trim() !== ''
    case 'empty':
      return false
  }
}

/** Items done and asked, of one theme or of the whole route. */
export function progress(
  definition: Definition,
  answers: Answers,
  route: Route,
  themeId?: string,
): Progress {
  const asked = askedItems(definition, answers, route).filter(
    (item) => themeId === undefined || item.theme === themeId,
  )
  return {
    asked: asked.length,
    done: asked.filter((item) => isDone(item, answerTo(answers, item.id))).length,
  }
}

/** What stands in the way of submitting; an empty list means nothing does. */
export type SubmitObstacle =
  | { reason: 'scan_incomplete'; coverage: number; needed: number }
  | { reason: 'evidence_missing'; items: readonly Item[] }

/**
 * Why a scan cannot be submitted yet (dossier b and e1; mirrored by `hand_in_scan` in SQL).
 * Coverage is by weight over the choice items (choice, multi, yesNo) that apply; numbers may stay
 * unknown, because "niet gemeten" is an honest finding.
 */
export function submitObstacles(
  definition: Definition,
  answers: Answers,
  route: Route,
): readonly SubmitObstacle[] {
  const coverage = choiceCoverage(definition, answers, route)
  const unproven = askedItems(definition, answers, route).filter((item) =>
    needsEvidence(item, answerTo(answers, item.id)),
  )
  return [
    ...(coverage < COVERAGE_TO_SUBMIT
      ? [{ reason: 'scan_incomplete' as const, coverage, needed: COVERAGE_TO_SUBMIT }]
      : []),
    ...(unproven.length > 0 ? [{ reason: 'evidence_missing' as const, items: unproven }] : []),
  ]
}

/** 0-1: weight of the answered choice items over the weight of those that apply. */
export function choiceCoverage(definition: Definition, answers: Answers, route: Route): number {
  const applicable = askedItems(definition, answers, route).filter(
    (item) =>
      item.weight > 0 &&
      (item.kind === 'choice' || item.kind === 'multi' || item.kind === 'yesNo') &&
      answerTo(answers, item.id).status !== 'notApplicable',
  )
  const weigh = (items: readonly Item[]) => items.reduce((sum, item) => sum + item.weight, 0)
  const answered = applicable.filter((item) => answerTo(answers, item.id).status === 'answered')
  return applicable.length > 0 ? weigh(answered) / weigh(applicable) : 0
}

/** From this score on a level of a core ladder is one of the two highest. */
const HIGH_LEVEL = 75

/**
 * Whether an answer asks for a note or a link: from the score that the question says, else at the two highest levels
 * of a core ladder (dossier b). `private.asks_evidence` in SQL does the same (both read tests/vectors/evidence-rules.json).
 */
export function asksEvidence(item: Item, value: AnswerValue): boolean {
  const from = item.evidenceFrom ?? (item.kind === 'choice' && item.core ? HIGH_LEVEL : NEVER)
  return from !== NEVER && (itemScore(item, value) ?? -1) >= from
}

/** An answer that asks for a note or a link and has neither. */
export function needsEvidence(item: Item, answer: Answer): boolean {
  return answer.status === 'answered' && asksEvidence(item, answer.value) && !hasEvidence(answer)
}

/**
 * A note or a link would convince others here: a high answer to a core question, or to one that names
 * its evidence. It only warns; where `needsEvidence` holds, handing in is blocked instead.
 */
export function wantsEvidence(item: Item, answer: Answer): boolean {
  return (
    (item.core || item.evidenceHint !== undefined) &&
    item.evidenceFrom !== NEVER &&
    canBeShared(item, answer) &&
    !hasEvidence(answer) &&
    !needsEvidence(item, answer)
  )
}

/** The asked items for which evidence is recommended and missing. */
export function itemsWantingEvidence(
  definition: Definition,
  answers: Answers,
  route: Route,
): readonly Item[] {
  return askedItems(definition, answers, route).filter((item) =>
    wantsEvidence(item, answerTo(answers, item.id)),
  )
}

function hasEvidence({ note, evidenceUrl }: Answer): boolean {
  return note.trim() !== '' || evidenceUrl.trim() !== ''
}
