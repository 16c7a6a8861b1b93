import { useRef, type KeyboardEvent, type RefObject } from 'react'
import { Button } from '#ui/button.tsx'
import { useOrigin } from './origin.ts'
import type { Format } from './save.ts'
import { messages } from './take-away.messages.ts'
import { useSaving } from './use-saving.tsx'
import './take-away.css'

export type TakeAwayProps = {
  title: string
  /** What holds the table, and the chart if there is one (`data-picture`). */
  area: RefObject<HTMLElement | null>
}

/** Saves a chart or table as it stands on the screen: CSV, Excel, PNG or SVG. */
export function TakeAway({ title, area }: TakeAwayProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  const origin = useOrigin()
  const { busy, start, outcome } = useSaving()
  const saveAs = (format: Format) => {
    const table = area.current?.querySelector('table')
    if (!table) return
    const picture = area.current?.querySelector('[data-picture]') ?? table
    void start(async () => {
      // Fetched when someone saves something.
      const { save } = await import('./save.ts')
      return save(format, { title, origin, picture, table })
    })
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
      <summary aria-label={messages.menuOf(title)}>{messages.menu}</summary>
      <div className="cluster take-away__formats">
        {(Object.keys(messages.formats) as Format[]).map((format) => (
          <Button key={format} busy={busy} onClick={() => saveAs(format)}>
            {messages.formats[format]}
          </Button>
        ))}
      </div>
      {outcome}
    </details>
  )
}

/** Saves every table of the page that can be saved, as one workbook. */
export function TakeAwayAll({ title }: { title: string }) {
  const place = useRef<HTMLDivElement>(null)
  const origin = useOrigin()
  const { busy, start, outcome } = useSaving()
  const saveAll = () =>
    void start(async () => {
      const { saveAll } = await import('./save.ts')
      return saveAll(title, origin, place.current?.closest('main') ?? document.body)
    })
  return (
    <div ref={place} className="no-print">
      <Button busy={busy} onClick={saveAll}>
        {messages.all}
      </Button>
      {outcome}
    </div>
  )
}
