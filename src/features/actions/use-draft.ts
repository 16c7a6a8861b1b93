import { useState } from 'react'
import { useKept } from '#ui/form/kept.tsx'
import type { Draft, DraftErrors } from './draft.ts'

/**
 * What is typed, and what is wrong with it until it is changed.
 * @param place which form this is, to find back what was typed
 */
export function useDraft(place: string, begin: Draft) {
  // One form is one action, however often it is sent.
  const [{ id, draft }, setKept, forget] = useKept(place, () => ({
    id: String(crypto.randomUUID()),
    draft: begin,
  }))
  const [errors, setErrors] = useState<DraftErrors>({})
  const change = (part: Partial<Draft>) => {
    setKept((now) => ({ ...now, draft: { ...now.draft, ...part } }))
    setErrors((now) =>
      Object.fromEntries(Object.entries(now).filter(([field]) => !(field in part))),
    )
  }
  return { id, draft, errors, change, setErrors, forget }
}
