import { createContext, use, useSyncExternalStore } from 'react'
import type { Answers } from '#domain/questionnaire/answers.ts'
import type { Questionnaire } from '#domain/questionnaire/wording.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { AnswerQueue } from './saving/answer-queue.ts'
import type { DeviceStorage } from './keep-answers/device-storage.ts'
import type { AnswerView } from './saving/answer-views.ts'

/** Why nothing can be filled in; null when it can. */
export type ReadOnly =
  'submitted' | 'readyToSign' | 'roundClosed' | 'notYours' | 'notInRound' | null

export type ScanAtHand = {
  scan: Scan
  round: Round
  definition: Questionnaire
  municipality: Municipality
  queue: AnswerQueue
  /** Where this device keeps what the queue has not delivered. */
  storage: DeviceStorage
  /** The person belongs to the municipality of the scan; staff do not. */
  ours: boolean
  readOnly: ReadOnly
}

export const ScanContext = createContext<ScanAtHand | null>(null)

/** The scan that the pages below ScanFrame are about. */
export function useScan(): ScanAtHand {
  const scan = use(ScanContext)
  if (!scan) throw new Error('useScan outside ScanFrame')
  return scan
}

/** The answer to one item and how far saving it is. */
export function useAnswerView(itemId: string): AnswerView {
  const { queue } = useScan()
  return useSyncExternalStore(queue.subscribe, () => queue.view(itemId))
}

/** All answers that count, as they are now on this screen. */
export function useAnswers(): Answers {
  const { queue } = useScan()
  return useSyncExternalStore(queue.subscribe, queue.answers)
}

/** Items whose answer is not saved yet. */
export function useUnsaved(): readonly string[] {
  const { queue } = useScan()
  return useSyncExternalStore(queue.subscribe, queue.unsaved)
}
