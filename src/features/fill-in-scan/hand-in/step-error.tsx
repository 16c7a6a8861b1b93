import { Alert } from '#ui/feedback/feedback.tsx'

/** Why a step was not taken; nothing when nothing went wrong. */
export function StepError({ error }: { error: string | null }) {
  if (error === null) return null
  return (
    <Alert tone="negative" live>
      <p>{error}</p>
    </Alert>
  )
}
