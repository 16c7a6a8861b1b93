import { useState } from 'react'
import { Button } from './button.tsx'

export type CopyButtonProps = {
  text: string
  children: string
  /** Said when it worked, and when it did not. */
  copied: string
  notCopied: string
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, children, copied, notCopied }: CopyButtonProps) {
  const [outcome, setOutcome] = useState('')
  return (
    <div className="cluster">
      <Button
        onClick={() => {
          setOutcome('')
          navigator.clipboard.writeText(text).then(
            () => setOutcome(copied),
            () => setOutcome(notCopied),
          )
        }}
      >
        {children}
      </Button>
      <span role="status">{outcome}</span>
    </div>
  )
}
