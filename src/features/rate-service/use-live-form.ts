import { useEffect } from 'react'
import { asAskedNow, hasAnswers, type Draft } from './draft.ts'
import { takeForm } from './form.ts'
import { keepForm } from './kept-form.ts'
import { askForm } from './send.ts'

/** Marks of the form that this page began with, and of the one that it was built with. */
export type KnownForm = { mark: string; built: string }

/**
 * Asks the server once whether it asks something else by now. Who has not answered yet, is asked that;
 * who has, goes on with these questions, and finds the others at the next visit.
 */
export function useLiveForm(
  { mark, built }: KnownForm,
  update: (work: (draft: Draft) => Draft) => void,
): void {
  useEffect(() => {
    void askForm(mark).then((live) => {
      if (!live) return
      keepForm(built, live)
      update((draft) => {
        if (hasAnswers(draft)) return draft
        takeForm(live.form)
        return asAskedNow(draft)
      })
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- update is another one at every drawing
  }, [mark, built])
}
