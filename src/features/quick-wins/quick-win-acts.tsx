import { useState } from 'react'
import type { Measure } from '#domain/quick-wins/measure.ts'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { AsideForm } from './own/aside-dialog.tsx'
import { EstimateForm } from './own/estimate-form.tsx'
import { messages } from './own/own.messages.ts'
import type { OnTold } from './told.tsx'
import type { QuickWinsView } from './use-quick-wins.ts'
import { messages as whatIfWords } from './what-if/what-if.messages.ts'

export type QuickWinActsProps = {
  quickWin: QuickWin
  view: QuickWinsView
  /** Tells above the list what was done: the card may be gone. */
  onTold: OnTold
}

/** Puts a measure among those that are tried out together, or takes it away. */
export function Try({ measure, view }: { measure: Measure; view: QuickWinsView }) {
  const { ticked, tick } = view.whatIf
  const chosen = ticked.includes(measure.id)
  return (
    <div className="quick-win-row__try no-print">
      <Option
        type="checkbox"
        checked={chosen}
        onChange={() =>
          tick(chosen ? ticked.filter((id) => id !== measure.id) : [...ticked, measure.id])
        }
      >
        {whatIfWords.tick}
        <span className="visually-hidden">: {measure.title}</span>
      </Option>
    </div>
  )
}

/** What one can do with a quick win: say what it costs here, set it aside. */
export function QuickWinActs({ quickWin: { measure }, view, onTold }: QuickWinActsProps) {
  const [open, setOpen] = useState<'estimate' | 'aside' | null>(null)
  const form = {
    measure: view.catalogue.get(measure.id) ?? measure,
    known: view.saidOf(measure.id),
    onCancel: () => setOpen(null),
  }
  const told = (text: string, undo?: string) => {
    setOpen(null)
    onTold({ tone: 'positive', text, undo })
  }
  if (!view.mayChange) return null
  return (
    <div className="quick-win-acts no-print">
      <Button purpose="subtle" onClick={() => setOpen('estimate')}>
        {messages.adapt}
        <span className="visually-hidden">: {measure.title}</span>
      </Button>
      <Button purpose="subtle" onClick={() => setOpen('aside')}>
        {messages.setAside}
        <span className="visually-hidden">: {measure.title}</span>
      </Button>
      <Dialog
        open={open === 'estimate'}
        title={messages.estimateTitle}
        onClose={() => setOpen(null)}
      >
        <EstimateForm {...form} onSaved={(text) => told(text)} />
      </Dialog>
      <Dialog open={open === 'aside'} title={messages.asideTitle} onClose={() => setOpen(null)}>
        <AsideForm {...form} onSaved={(text) => told(text, measure.id)} />
      </Dialog>
    </div>
  )
}
