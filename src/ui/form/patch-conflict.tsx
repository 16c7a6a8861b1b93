import { Button } from '../button.tsx'
import { Alert } from '../feedback/feedback.tsx'
import { messages } from './patch-conflict.messages.ts'
import type { Patched } from './use-patch.ts'

export type PatchConflictProps<Fields> = {
  patched: Patched<Fields>
  stored: Fields
  /** The name of a field, and a value of it in words. */
  label: (name: keyof Fields & string) => string
  words: (name: keyof Fields & string, fields: Fields) => string
}

/** Asks what stays where a draft and what somebody else stored differ; nothing when they do not. */
export function PatchConflict<Fields>({
  patched,
  stored,
  label,
  words,
}: PatchConflictProps<Fields>) {
  const { conflicts, draft, keepMine, takeTheirs } = patched
  if (conflicts.length === 0) return null
  return (
    <Alert tone="warning" live>
      <p>
        <strong>{messages.title}</strong>
      </p>
      <p>{messages.intro}</p>
      <dl>
        {conflicts.map((name) => (
          <div key={name}>
            <dt>{label(name)}</dt>
            <dd>
              {messages.mine}: {words(name, draft) || messages.nothing}
            </dd>
            <dd>
              {messages.theirs}: {words(name, stored) || messages.nothing}
            </dd>
          </div>
        ))}
      </dl>
      <div className="cluster">
        <Button onClick={keepMine}>{messages.keepMine}</Button>
        <Button onClick={takeTheirs}>{messages.takeTheirs}</Button>
      </div>
    </Alert>
  )
}

/** Why a form with a conflict cannot be saved. */
export function conflictReason<Fields>({ conflicts }: Patched<Fields>): string | undefined {
  return conflicts.length > 0 ? messages.first : undefined
}
