import { useEffect, useId, useRef, type ReactNode } from 'react'
import './feedback.css'

export type DialogProps = {
  open: boolean
  title: string
  /** Called when the person closes it, also with Escape. */
  onClose: () => void
  children: ReactNode
}

/** A question on top of the page; the browser keeps the focus inside and gives it back. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <div className="stack">
          <h2 id={titleId}>{title}</h2>
          {children}
        </div>
      )}
    </dialog>
  )
}
