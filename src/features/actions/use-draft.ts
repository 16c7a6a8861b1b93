import { useState } from 'react'
import { useKept } from '#ui/form/kept.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
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
  const { errors, setErrors, mended } = useErrors()
  const change = (part: Partial<Draft>) => {
    setKept((now) => ({ ...now, draft: { ...now.draft, ...part } }))
    mended(part)
  }
  return { id, draft, errors, change, setErrors, forget }
}

/**
 * As `useDraft`, for what is stored already and may be changed by colleagues meanwhile.
 * @param stored what is stored now, as it is typed
 */
export function useChange(place: string, stored: Draft) {
  const patched = usePatch(place, stored)
  const { errors, setErrors, mended } = useErrors()
  const change = (part: Partial<Draft>) => {
    patched.change(part)
    mended(part)
  }
  return { patched, draft: patched.draft, errors, change, setErrors }
}

function useErrors() {
  const [errors, setErrors] = useState<DraftErrors>({})
  const mended = (part: Partial<Draft>) =>
    setErrors((now) =>
      Object.fromEntries(Object.entries(now).filter(([field]) => !(field in part))),
    )
  return { errors, setErrors, mended }
}
