import { useState } from 'react'
import { Button } from './button.tsx'
import { Outcome } from './feedback/outcome.tsx'

export type CopyButtonProps = {
  text: string
  children: string
  /** Said when it worked, and when it did not. */
  copied: string
  notCopied: string
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, children, copied, notCopied }: CopyButtonProps) {
  const [went, setWent] = useState<'well' | 'wrong' | null>(null)
  return (
    <div className="cluster">
      <Button
        onClick={() => {
          setWent(null)
          navigator.clipboard.writeText(text).then(
            () => setWent('well'),
            () => setWent('wrong'),
          )
        }}
      >
        {children}
      </Button>
      <Outcome inline went={went}>
        {went && (went === 'well' ? copied : notCopied)}
      </Outcome>
    </div>
  )
}
