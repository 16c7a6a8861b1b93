import { useState } from 'react'
import type { Draft, DraftErrors } from './draft.ts'

/** What is typed, and what is wrong with it until it is changed. */
export function useDraft(begin: Draft) {
  const [draft, setDraft] = useState(begin)
  const [errors, setErrors] = useState<DraftErrors>({})
  const change = (part: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setErrors((now) =>
      Object.fromEntries(Object.entries(now).filter(([field]) => !(field in part))),
    )
  }
  return { draft, errors, change, setErrors }
}
