import { useEffect, useRef } from 'react'
import { Alert, type AlertProps } from '#ui/feedback/feedback.tsx'

export type Saying = { tone: NonNullable<AlertProps['tone']>; text: string }

/** What just happened. It takes the focus: the button that was pressed may be gone with its row. */
export function Said({ said }: { said: Saying | null }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  if (!said) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Alert tone={said.tone} live="focused">
        <p>{said.text}</p>
      </Alert>
    </div>
  )
}
