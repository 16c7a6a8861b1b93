import { useEffect, useRef } from 'react'
import type { PageProps } from './pages.tsx'
import { words } from './words.ts'

type Props = Pick<PageProps, 'draft' | 'change'> & {
  required: boolean
  /** Why it was refused. */
  refusal: string | null
}

/** Asks for the code, of this round or of an evening: at the beginning, so that nobody answers for nothing, and at the end. */
export function CodeField({ draft, change, required, refusal }: Props) {
  const text = words[draft.language]
  const input = useRef<HTMLInputElement>(null)
  const isRefused = refusal !== null
  useEffect(() => {
    if (isRefused) input.current?.focus()
  }, [isRefused])
  return (
    <div className="field">
      <label htmlFor="code">{text.code}</label>
      <span id="code-help" className="subtle">
        {required ? text.codeHelp : text.codeOptional}
      </span>
      <input
        ref={input}
        id="code"
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        aria-invalid={isRefused}
        aria-describedby="code-help code-refused"
        value={draft.code}
        onInput={({ currentTarget }) => change({ code: currentTarget.value })}
      />
      <div id="code-refused" role="alert">
        {isRefused && <p className="notice">{refusal}</p>}
      </div>
    </div>
  )
}
