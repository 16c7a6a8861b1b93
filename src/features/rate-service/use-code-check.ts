import { useEffect, useRef, useState } from 'react'
import type { Draft } from './draft.ts'
import { checkCode } from './send.ts'

const isSame = (one: Draft, other: Draft) =>
  one.id === other.id &&
  one.code === other.code &&
  one.municipalityCode === other.municipalityCode &&
  one.step === other.step

/** Whether a code is still to be given: who does not run the business needs none. */
export const lacksCode = ({ code, decides }: Draft, required: boolean): boolean =>
  required && decides !== false && code.trim() === ''

/**
 * Looks at a code on the first page, so that nobody answers for nothing. When that cannot be asked, one goes on:
 * the code is checked again when the rating is sent.
 */
export function useCodeCheck(draft: Draft) {
  const [wrong, setWrong] = useState<Draft | null>(null)
  const [asking, setAsking] = useState<Draft | null>(null)
  const now = useRef(draft)
  useEffect(() => {
    now.current = draft
  }, [draft])
  const isBusy = asking !== null && isSame(asking, draft)
  return {
    isBusy,
    /** Refused: this code, for this municipality. */
    isWrong:
      wrong !== null &&
      wrong.code === draft.code &&
      wrong.municipalityCode === draft.municipalityCode,
    check: (goOn: () => void) => {
      if (isBusy) return
      if (draft.code.trim() === '' || draft.decides === false) {
        goOn()
        return
      }
      setWrong(null)
      setAsking(draft)
      void checkCode(draft).then((fits) => {
        setAsking((asked) => (asked === draft ? null : asked))
        if (fits === false) setWrong(draft)
        // Who went elsewhere meanwhile stays there.
        else if (isSame(now.current, draft)) goOn()
      })
    },
  }
}
