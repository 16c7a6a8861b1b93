import type { Answers } from './questionnaire/answers.ts'
import type { Route } from './questionnaire/definition.ts'

/**
 * How far a scan is: filled in by all, frozen since a member handed it in, or signed by another
 * (supabase/schemas/4-scan/hand-in.sql).
 */
export const SCAN_STATES = ['not_started', 'in_progress', 'ready_to_sign', 'submitted'] as const
export type ScanState = (typeof SCAN_STATES)[number]

/** Who handed in what waits for a signature, or was signed. */
export type HandedIn = {
  userId: string
  name: string
  /** ISO moment. */
  at: string
  /** Of the content, see src/domain/signature.ts. */
  hash: string
}

/** The filling-in of one municipality in one round. */
export type Scan = {
  id: string
  roundId: string
  municipalityCode: string
  route: Route
  state: ScanState
  /** Null while it is filled in. */
  handedIn: HandedIn | null
  /** ISO moment; null until submitted. */
  submittedAt: string | null
  /** ISO moment of the last change to an answer; null while nothing was answered. */
  changedAt: string | null
  answers: Answers
  /** Version of each stored answer by item id; an item without one has never been answered. */
  versions: Readonly<Record<string, number>>
}
