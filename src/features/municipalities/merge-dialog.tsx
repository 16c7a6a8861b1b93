import type { MergePreview } from '#data/merge.ts'
import { SaveAlert, type SaveToldProps } from '#parts/save-told.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { formatList } from '#i18n/formats.ts'
import { messages } from './municipalities.messages.ts'

const PASSING = ['people', 'invited', 'actions', 'contactPoints', 'shared', 'planned'] as const

export type MergeDialogProps = {
  oldNames: readonly string[]
  successor: string
  preview: MergePreview
  merging: SaveToldProps['saving'] & { busy: boolean }
  onConfirm: () => void
  onClose: () => void
}

/** What a merger does, before it is done. */
export function MergeDialog(props: MergeDialogProps) {
  const { oldNames, successor, preview, merging, onConfirm, onClose } = props
  return (
    <Dialog open title={messages.confirmTitle(formatList(oldNames), successor)} onClose={onClose}>
      <p>{messages.passes(successor)}</p>
      <ul>
        {PASSING.map((what) => (
          <li key={what}>{messages[what](preview[what])}</li>
        ))}
      </ul>
      {preview.stopping > 0 && <p>{messages.stopping(preview.stopping)}</p>}
      <p>{messages.stays(preview.rounds)}</p>
      <p>{messages.effects}</p>
      <SaveAlert saving={{ error: merging.error }} />
      <div className="cluster">
        <Button purpose="primary" busy={merging.busy} onClick={onConfirm}>
          {messages.confirm}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
