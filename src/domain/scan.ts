import type { Answers } from './questionnaire/answers.ts'
import type { Route } from './questionnaire/definition.ts'

/** The filling-in of one municipality in one round. */
export type Scan = {
  id: string
  roundId: string
  municipalityCode: string
  route: Route
  state: 'not_started' | 'in_progress' | 'submitted'
  /** ISO moment; null until submitted. */
  submittedAt: string | null
  /** ISO moment of the last change to an answer; null while nothing was answered. */
  changedAt: string | null
  answers: Answers
  /** Version of each stored answer by item id; an item without one has never been answered. */
  versions: Readonly<Record<string, number>>
}
