import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { messages } from './catalogue.messages.ts'

export type RetireProps = {
  title: string
  retired: boolean
  /** In how many lists it stands now. */
  lists: number
  /** Something is not saved yet. */
  dirty: boolean
  onChange: (retired: boolean) => void
}

/** Takes a measure out of use after asking, or back into it. */
export function Retire({ title, retired, lists, dirty, onChange }: RetireProps) {
  const [asked, setAsked] = useState(false)
  const reason = dirty ? messages.retireFirst : undefined
  if (retired)
    return (
      <div className="cluster no-print">
        <Button disabledReason={reason} onClick={() => onChange(false)}>
          {messages.comeBack}
        </Button>
      </div>
    )
  return (
    <div className="cluster no-print">
      <Button disabledReason={reason} onClick={() => setAsked(true)}>
        {messages.retire}
      </Button>
      <Dialog open={asked} title={messages.retireTitle(title)} onClose={() => setAsked(false)}>
        <p>{messages.retireText(lists)}</p>
        <div className="cluster">
          <Button
            purpose="primary"
            onClick={() => {
              setAsked(false)
              onChange(true)
            }}
          >
            {messages.retireConfirm}
          </Button>
          <Button purpose="subtle" onClick={() => setAsked(false)}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
