import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { messages } from './meeting.messages.ts'

export type HelpDialogProps = { open: boolean; onClose: () => void }

/** Which keys lead the meeting. */
export function HelpDialog({ open, onClose }: HelpDialogProps) {
  return (
    <Dialog open={open} title={messages.helpTitle} onClose={onClose}>
      <Facts>
        {messages.helpKeys.map(([key, does]) => (
          <Fact key={key} term={key}>
            {does}
          </Fact>
        ))}
      </Facts>
      <p>{messages.helpNote}</p>
      <div>
        <Button purpose="primary" onClick={onClose}>
          {messages.close}
        </Button>
      </div>
    </Dialog>
  )
}
