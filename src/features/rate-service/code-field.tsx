import type { PageProps } from './pages.tsx'
import { words } from './words.ts'

type Props = Pick<PageProps, 'draft' | 'change'> & { wrong: boolean }

/** Asks for the code of this round: at the beginning, so that nobody answers for nothing, and at the end. */
export function CodeField({ draft, change, wrong }: Props) {
  const text = words[draft.language]
  return (
    <label className="field">
      <span>{text.code}</span>
      <span className="subtle">{text.codeHelp}</span>
      <input
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        aria-invalid={wrong}
        value={draft.code}
        onInput={({ currentTarget }) => change({ code: currentTarget.value })}
      />
      {wrong && <span className="notice">{text.codeWrong}</span>}
    </label>
  )
}
