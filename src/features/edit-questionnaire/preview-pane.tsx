import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './editor.messages.ts'
import './preview-pane.css'

const WIDTHS = ['phone', 'desktop'] as const
type Width = (typeof WIDTHS)[number]

/** How a part looks: as on a phone, beside the form, or as wide as on a desktop, below it. */
export function PreviewPane({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<Width | null>(null)
  const width = chosen ?? 'phone'
  // It goes elsewhere on the page, with the choice that somebody is at.
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) pane.current?.scrollIntoView()
  }, [chosen])
  return (
    <section
      ref={pane}
      className={`stack stack--small preview preview--${width}`}
      aria-labelledby="preview"
    >
      <h2 id="preview">{messages.preview}</h2>
      <Select
        label={messages.previewWidth}
        value={width}
        onChange={({ target }) => setChosen(target.value as Width)}
      >
        {WIDTHS.map((each) => (
          <option key={each} value={each}>
            {messages.widths[each]}
          </option>
        ))}
      </Select>
      <div className="preview__page">{children}</div>
    </section>
  )
}
