import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { messages } from '../paper.messages.ts'

const words = messages.bar

export type PaperBarProps = {
  back: ReactNode
  /** Links to the other version. */
  routes: ReactNode
  download: ReactNode
  children?: ReactNode
}

/** What can be done with the document below; not printed itself. */
export function PaperBar({ back, routes, download, children }: PaperBarProps) {
  return (
    <section className="no-print stack paper-bar" aria-label={words.label}>
      <p>{back}</p>
      <nav className="cluster" aria-label={words.routes}>
        {routes}
      </nav>
      <div className="cluster">
        <Button purpose="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        {download}
        {children}
      </div>
      <p className="subtle small">{words.printHelp}</p>
    </section>
  )
}
