import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { messages } from './reach.messages.ts'

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const [outcome, setOutcome] = useState('')
  return (
    <div className="cluster">
      <Button
        onClick={() => {
          setOutcome('')
          navigator.clipboard.writeText(text).then(
            () => setOutcome(messages.copied),
            () => setOutcome(messages.notCopied),
          )
        }}
      >
        {children}
      </Button>
      <span role="status">{outcome}</span>
    </div>
  )
}
