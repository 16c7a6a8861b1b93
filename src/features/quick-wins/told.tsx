import { useEffect, useRef } from 'react'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './own/own.messages.ts'
import { useOwnWords } from './own/use-own-words.ts'
import type { QuickWinsView } from './use-quick-wins.ts'

/** What was done, with the id of the measure that can be put back; or what did not work. */
export type Said = { text: string; tone: 'positive' | 'negative'; undo?: string | undefined }

export type OnTold = (said: Said) => void
export type ToldProps = { said: Said | null; view: QuickWinsView; onTold: OnTold }

/**
 * What just happened, with the way back. It takes the focus, because the card with the button that was
 * pressed may be gone.
 */
export function Told({ said, view, onTold }: ToldProps) {
  const box = useRef<HTMLDivElement>(null)
  const { putBack, busy } = usePutBack(view, onTold)
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  if (!said) return null
  const { text, tone, undo } = said
  return (
    <div ref={box} tabIndex={-1} className="told no-print">
      <Alert tone={tone} live="focused">
        <div className="cluster">
          <p>{text}</p>
          {undo !== undefined && (
            <Button busy={busy} onClick={() => putBack(undo)}>
              {messages.undo}
            </Button>
          )}
        </div>
      </Alert>
    </div>
  )
}

/** Puts a measure back in the list, and tells how that went. */
export function usePutBack(view: QuickWinsView, onTold: OnTold) {
  const { save, busy } = useOwnWords(
    ({ measureId }) => {
      const title = view.catalogue.get(measureId)?.title ?? measureId
      onTold({ tone: 'positive', text: messages.undone(title) })
    },
    (error) => onTold({ tone: 'negative', text: dataErrorWords(error) }),
  )
  const putBack = (measureId: string) =>
    save({
      measureId,
      known: view.saidOf(measureId),
      change: { setAside: null, note: '' },
      typed: undefined,
    })
  return { putBack, busy }
}
