import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { messages } from './board.messages.ts'

/** Of a longer table FewRows shows the first rows, which are those that are stuck. */
const MOST = 20

export type StuckFirstProps = {
  /** Of how many municipalities nothing stands in the way, and how many there are. */
  rest: number
  all: number
  /** The table. */
  children: ReactNode
}

/**
 * Who is stuck is what one comes for; the others come at a click. Like in FewRows they are in the page all the
 * time: a file and a print hold them. With everybody stuck, or nobody, nothing is folded.
 */
export function StuckFirst({ rest, all, children }: StuckFirstProps) {
  const [shown, setShown] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  const changed = useRef(false)
  useEffect(() => {
    if (!changed.current) return
    const row = area.current?.querySelector<HTMLElement>(
      shown ? 'tbody > tr:has(.board-goes-well)' : 'tbody > tr',
    )
    if (!row) return
    row.tabIndex = -1
    row.focus({ preventScroll: shown })
  }, [shown])
  const folds = rest > 0 && rest < all && all <= MOST
  return (
    <div
      className="stack stack--small"
      data-rest={folds ? (shown ? 'shown' : 'folded') : undefined}
      ref={area}
    >
      {children}
      {folds && (
        <p className="cluster no-print">
          <span className="subtle">{messages.goWell(rest)}</span>
          <Button
            purpose="subtle"
            onClick={() => {
              changed.current = true
              setShown(!shown)
            }}
          >
            {shown ? messages.hideGoWell : messages.showGoWell}
          </Button>
        </p>
      )}
    </div>
  )
}
