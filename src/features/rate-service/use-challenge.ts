import { useEffect } from 'react'
import type { Draft } from './draft.ts'
import { solve } from './proof.ts'
import { askChallenge, countStep } from './send.ts'
import { pageReached } from './page-reached.ts'

/**
 * Asks for the computation with the first answer, makes it while the person goes on, and counts with it
 * how far that is. Nothing is asked for who does not run the business.
 */
export function useChallenge(draft: Draft, update: (work: (draft: Draft) => Draft) => void): void {
  const { id, challenge, decides, municipalityCode, counted } = draft
  const step = pageReached(draft)
  const begun = draft.startedAt !== null && decides !== false
  useEffect(() => {
    if (challenge) void solve(challenge)
    else if (begun)
      void askChallenge().then(
        (asked) =>
          'value' in asked &&
          update((current) =>
            current.id === id ? { ...current, challenge: asked.value } : current,
          ),
      )
    // eslint-disable-next-line react-hooks/exhaustive-deps -- update is another one at every drawing
  }, [id, begun, challenge])
  useEffect(() => {
    if (municipalityCode === null || !begun || !challenge || step <= counted) return
    void countStep(municipalityCode, step, challenge).then(() =>
      update((current) =>
        current.id === id ? { ...current, counted: Math.max(current.counted, step) } : current,
      ),
    )
    // eslint-disable-next-line react-hooks/exhaustive-deps -- update is another one at every drawing
  }, [id, municipalityCode, begun, challenge, step, counted])
}
