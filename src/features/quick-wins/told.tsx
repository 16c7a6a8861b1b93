import { useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './own/own.messages.ts'
import { useOwnWords } from './own/use-own-words.ts'
import type { QuickWinsView } from './use-quick-wins.ts'

/** What was done, and the id of the measure that can be put back. */
export type Said = { text: string; undo?: string | undefined }

export type ToldProps = { said: Said | null; view: QuickWinsView; onTold: (text: string) => void }

/**
 * What just happened, with the way back. It takes the focus, because the card with the button that was
 * pressed may be gone.
 */
export function Told({ said, view, onTold }: ToldProps) {
  const box = useRef<HTMLDivElement>(null)
  const { save, busy } = useOwnWords()
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  if (!said) return null
  const { text, undo } = said
  async function takeBack(id: string) {
    const problem = await save(id, view.saidOf(id), { setAside: null, note: '' })
    onTold(problem ?? messages.undone(view.catalogue.get(id)?.title ?? id))
  }
  return (
    <div ref={box} tabIndex={-1} className="told no-print">
      <Alert tone="positive">
        <div className="cluster">
          <p>{text}</p>
          {undo !== undefined && (
            <Button busy={busy} onClick={() => void takeBack(undo)}>
              {messages.undo}
            </Button>
          )}
        </div>
      </Alert>
    </div>
  )
}
