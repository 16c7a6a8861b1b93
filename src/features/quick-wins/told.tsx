import { useEffect, useRef } from 'react'
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
  const { save, busy } = useOwnWords()
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  if (!said) return null
  const { text, tone, undo } = said
  async function takeBack(id: string) {
    const problem = await save(id, view.saidOf(id), { setAside: null, note: '' })
    onTold(saidOf(problem, messages.undone(view.catalogue.get(id)?.title ?? id)))
  }
  return (
    <div ref={box} tabIndex={-1} className="told no-print">
      <Alert tone={tone} live="focused">
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

/** @param problem in words; null when it was done. */
export function saidOf(problem: string | null, done: string): Said {
  return problem === null ? { tone: 'positive', text: done } : { tone: 'negative', text: problem }
}
