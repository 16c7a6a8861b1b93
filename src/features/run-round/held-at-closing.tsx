import { useSuspenseQuery } from '@tanstack/react-query'
import type { Municipality } from '#domain/territory/municipality.ts'
import { queries } from '#data/queries.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { fewNames } from '#ui/layout/few.ts'
import { messages } from './run-round.messages.ts'

export type HeldAtClosingProps = { roundId: string }

/** Before a round closes: whose ratings still wait for a judgement, and what closing means for them. */
export function HeldAtClosing({ roundId }: HeldAtClosingProps) {
  const held = useSuspenseQuery(queries.heldRatings(roundId)).data
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  if (held.length === 0) return null
  const nameOf = (wanted: string) =>
    municipalities.find(({ code }: Municipality) => code === wanted)?.name ?? wanted
  const names = held.map(({ municipalityCode }) => nameOf(municipalityCode))
  return (
    <Alert tone="warning" title={messages.closeHeldTitle}>
      <p>{messages.closeHeld(fewNames(names))}</p>
    </Alert>
  )
}
