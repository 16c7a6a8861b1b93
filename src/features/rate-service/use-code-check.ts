import { useState } from 'react'
import type { Draft } from './draft.ts'
import { checkCode } from './send.ts'

/**
 * Looks at a code on the first page, so that nobody answers for nothing. When that cannot be asked, one goes on:
 * the code is checked again when the rating is sent.
 */
export function useCodeCheck(draft: Draft) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const isEmpty = draft.code.trim() === ''
  return {
    isBusy: isAsking,
    isWrong: wrong !== null && wrong === draft.code,
    check: (goOn: () => void) => {
      if (isAsking) return
      // Who does not run the business needs none.
      if (isEmpty || draft.decides === false) {
        goOn()
        return
      }
      setAsking(true)
      void checkCode(draft).then((fits) => {
        setAsking(false)
        setWrong(fits === false ? draft.code : null)
        if (fits !== false) goOn()
      })
    },
  }
}
