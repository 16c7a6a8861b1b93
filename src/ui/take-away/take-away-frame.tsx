import { createContext, useContext, useRef, type ReactNode } from 'react'
import { TakeAway } from './take-away.tsx'

const Framed = createContext(false)

/** A table that can be saved as a file; one inside a figure is saved with the figure. */
export function TakeAwayFrame({ title, children }: { title: string; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null)
  const framed = useContext(Framed)
  if (framed) return children
  return (
    <Framed value={true}>
      <div ref={area} className="take-away-frame" data-take-away={title}>
        {children}
        <TakeAway title={title} area={area} />
      </div>
    </Framed>
  )
}
