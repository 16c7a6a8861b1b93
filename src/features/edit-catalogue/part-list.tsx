import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { messages } from './catalogue.messages.ts'

export type PartListProps<Part> = {
  title: string
  help?: string
  /** What one part is called. */
  what: string
  add: string
  parts: readonly Part[]
  most: number
  /** So many stay. */
  least?: number
  /** What is wrong with a part, or with all of them together when null. */
  problem: (index: number | null) => string | undefined
  children: (part: Part, index: number) => ReactNode
  onAdd: () => void
  onRemove: (index: number) => void
}

/** Some parts of one kind, one below the other, to add to and take from. */
export function PartList<Part>(props: PartListProps<Part>) {
  const {
    title,
    help,
    what,
    add,
    parts,
    most,
    least = 1,
    problem,
    children,
    onAdd,
    onRemove,
  } = props
  const together = problem(null)
  return (
    <fieldset className="field stack stack--small">
      <legend className="utrecht-form-fieldset__legend field__label">{title}</legend>
      {help !== undefined && <p className="subtle">{help}</p>}
      {together !== undefined && <Problem>{together}</Problem>}
      {parts.map((part, index) => (
        // Parts have no name of their own.
        <div key={index} className="sheet catalogue__part stack stack--small">
          {problem(index) !== undefined && <Problem>{problem(index)}</Problem>}
          {children(part, index)}
          {parts.length > least && (
            <div>
              <Button purpose="subtle" onClick={() => onRemove(index)}>
                {messages.remove(what, index + 1)}
              </Button>
            </div>
          )}
        </div>
      ))}
      {parts.length < most && (
        <div>
          <Button onClick={onAdd}>{add}</Button>
        </div>
      )}
    </fieldset>
  )
}

function Problem({ children }: { children: ReactNode }) {
  return <p className="utrecht-form-field-error-message field__error">{children}</p>
}
