import type { DataError } from '#data/errors.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { messages } from './hand-in.messages.ts'

/** Why a step was not taken; nothing when nothing went wrong. */
export function StepError({ step }: { step: { error: DataError | null } }) {
  return <SaveAlert saving={{ error: step.error }} failed={messages.failed} />
}
