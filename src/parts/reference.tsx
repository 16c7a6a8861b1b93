import { useEffect, useState } from 'react'
import { DataFailure } from '#data/errors.ts'
import { isForOperator, newReference, tellTrouble } from '#data/trouble.ts'
import { formatMoment } from '#i18n/formats.ts'
import { messages } from './reference.messages.ts'

/**
 * The number under which something that could not be shown is found in the log of the server. Nothing when nobody there
 * can do something about it; when the server did not hear of it, that, and when it was.
 */
export function Reference({ error }: { error: unknown }) {
  const [reference] = useState(newReference)
  const [heard, setHeard] = useState<boolean | null>(null)
  const why = error instanceof DataFailure ? error.error : null
  const isTold = why === null || isForOperator(why)
  useEffect(() => {
    if (isTold) void tellTrouble(reference, why, window.location.pathname).then(setHeard)
    // Once for each thing that went wrong.
  }, [reference, isTold, why])
  if (!isTold || heard === null) return null
  return (
    <p>
      {heard
        ? messages.reference(reference)
        : messages.notTold(formatMoment(new Date().toISOString()))}
    </p>
  )
}
