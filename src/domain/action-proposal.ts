import type { ActionContent } from './action.ts'
import { addDays } from './day.ts'
import { isQuickWin, type CostClass, type Measure } from './quick-wins/measure.ts'

/** The middle of each cost class in euro (dossier d); of the open one its beginning. */
const COST_EURO: Record<CostClass, number> = { K0: 0, K1: 1250, K2: 6250, K3: 17500, K4: 25000 }

/** Weeks for an idea of which nothing is known. */
const IDEA_WEEKS = 8
/** What the database takes (action-make.sql). */
const LONGEST_TITLE = 200
const LONGEST_STEP = 500
/** A first step that is proposed is one line. */
const LONGEST_SENTENCE = 200

/** The weeks that are proposed for an action: whole ones, at least one. */
export function proposedWeeks(measure: Measure | null): number {
  return measure ? Math.max(1, Math.ceil(measure.weeks)) : IDEA_WEEKS
}

/**
 * An action of a measure with everything filled in that is known: the title, the first sentence of the
 * approach as first step, a day after the measure's weeks, its days and costs, and the criteria that
 * hold already: it fired, so it contributes; within the limits of a quick win it is feasible; somebody
 * owns it. Continuity has to be arranged.
 * @param owner address of who is asked first; empty when not known.
 * @param today ISO date.
 */
export function proposedAction(
  measure: Measure | null,
  owner: string,
  today: string,
): ActionContent {
  return {
    title: (measure?.title ?? '').slice(0, LONGEST_TITLE),
    firstStep: measure ? firstSentence(measure.approach) : '',
    owner,
    dueOn: addDays(today, 7 * proposedWeeks(measure)),
    criteria: {
      contributes: measure !== null,
      feasible: measure !== null && isQuickWin(measure),
      hasOwner: owner !== '',
      continuity: false,
    },
    criteriaNote: '',
    personDays: measure?.personDays ?? null,
    cost: measure ? COST_EURO[measure.cost] : null,
  }
}

/** What a meeting decided. */
export type Decided = { text: string; owner: string }

/** The same of what a meeting decided: its first line is the title; the rest as far as it fits, and who takes it up, the first step. */
export function decidedAction(
  { text, owner: takenUpBy }: Decided,
  owner: string,
  today: string,
): ActionContent {
  const [line = '', ...others] = text.trim().split(/\s*\n\s*/)
  const rest = [line.slice(LONGEST_TITLE), ...others].filter(Boolean).join('\n')
  const room = LONGEST_STEP - (takenUpBy === '' ? 0 : takenUpBy.length + 1)
  return {
    ...proposedAction(null, owner, today),
    title: line.slice(0, LONGEST_TITLE),
    firstStep: [shortened(rest, room), takenUpBy].filter(Boolean).join('\n'),
  }
}

function firstSentence(text: string): string {
  const sentence = /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
  return shortened(sentence, LONGEST_SENTENCE)
}

const shortened = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`
