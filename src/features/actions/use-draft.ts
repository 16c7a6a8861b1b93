import { isSentOtherwise, type DataError } from '#data/errors.ts'
import { useKept } from '#ui/form/kept.tsx'
import type { Draft } from './draft.ts'

/**
 * What is typed of an action that is not made yet.
 * @param place which form this is, to find back what was typed
 */
export function useDraft(place: string, begin: Draft) {
  // One form is one action, however often it is sent.
  const newId = () => String(crypto.randomUUID())
  const [kept, setKept, , sent] = useKept(place, () => ({ id: newId(), draft: begin }))
  const change = (part: Partial<Draft>) =>
    setKept((now) => ({ ...now, draft: { ...now.draft, ...part } }))
  return {
    ...kept,
    change,
    sent: (draft: Draft) => sent({ ...kept, draft }),
    /** What arrived before it was changed is kept: sent once more this is another action. */
    onFailed: (error: DataError) => {
      if (isSentOtherwise(error)) setKept((now) => ({ ...now, id: newId() }))
    },
  }
}
