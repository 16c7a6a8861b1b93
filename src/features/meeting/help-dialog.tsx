import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { messages } from './meeting.messages.ts'

export type HelpDialogProps = { open: boolean; onClose: () => void }

/** Which keys lead the meeting. */
export function HelpDialog({ open, onClose }: HelpDialogProps) {
  return (
    <Dialog open={open} title={messages.helpTitle} onClose={onClose}>
      <dl className="facts">
        {messages.helpKeys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{messages.helpNote}</p>
      <div>
        <Button purpose="primary" onClick={onClose}>
          {messages.close}
        </Button>
      </div>
    </Dialog>
  )
}
