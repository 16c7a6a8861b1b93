import type { PageProps } from './pages.tsx'
import { words } from './words.ts'

type Props = Pick<PageProps, 'draft' | 'change'> & { required: boolean; wrong: boolean }

/** Asks for the code, of this round or of an evening: at the beginning, so that nobody answers for nothing, and at the end. */
export function CodeField({ draft, change, required, wrong }: Props) {
  const text = words[draft.language]
  return (
    <label className="field">
      <span>{text.code}</span>
      <span className="subtle">{required ? text.codeHelp : text.codeOptional}</span>
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
