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
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      // Escape closes through `open`, at once: a browser tells afterwards that a dialog has closed,
      // when it may be open again.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={({ currentTarget }) => {
        if (open && !currentTarget.open) onClose()
      }}
    >
      {open && (
        <div className="stack">
          <h2 id={titleId}>{title}</h2>
          {children}
        </div>
      )}
    </dialog>
  )
}
