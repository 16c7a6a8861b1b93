import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { useOrigin } from './origin.ts'
import type { Format } from './save.ts'
import { messages } from './take-away.messages.ts'
import './take-away.css'

export type TakeAwayProps = {
  title: string
  /** What holds the table, and the chart if there is one (`data-picture`). */
  area: RefObject<HTMLElement | null>
}

type State = { kind: 'idle' | 'busy' | 'failed' } | { kind: 'saved'; name: string }

/** Saves a chart or table as it stands on the screen: CSV, Excel, PNG or SVG. */
export function TakeAway({ title, area }: TakeAwayProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const origin = useOrigin()
  const saveAs = async (format: Format) => {
    const table = area.current?.querySelector('table')
    if (!table) return
    setState({ kind: 'busy' })
    try {
      // Fetched when someone saves something.
      const { save } = await import('./save.ts')
      const picture = area.current?.querySelector('[data-picture]') ?? table
      setState({ kind: 'saved', name: await save(format, { title, origin, picture, table }) })
    } catch {
      setState({ kind: 'failed' })
    }
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  return (
    // Escape closes it from anywhere inside; the summary itself is the control.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <details className="take-away no-print" ref={menu} onKeyDown={closeOnEscape}>
      <summary>
        {messages.menu} <span className="visually-hidden">{messages.of(title)}</span>
      </summary>
      <div className="cluster take-away__formats">
        {(Object.keys(messages.formats) as Format[]).map((format) => (
          <Button key={format} busy={state.kind === 'busy'} onClick={() => void saveAs(format)}>
            {messages.formats[format]}
          </Button>
        ))}
      </div>
      <p role="status" className="subtle small">
        {state.kind === 'busy' && messages.busy}
        {state.kind === 'saved' && messages.saved(state.name)}
      </p>
      {state.kind === 'failed' && (
        <Alert tone="negative" live>
          <p>{messages.failed}</p>
        </Alert>
      )}
    </details>
  )
}
