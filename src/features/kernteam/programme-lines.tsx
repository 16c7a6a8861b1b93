import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { oneLine } from '#domain/one-line.ts'
import type { ProgrammeLine } from '#domain/programme.ts'
import { kernteamQueries, nameProgrammeLine } from '#data/kernteam.ts'
import { dataErrorWords, refusalWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from './kernteam.messages.ts'

const lineName = oneLine(refusalWords.text_not_one_line)
  .min(1, refusalWords.line_name_invalid)
  .max(120, refusalWords.line_name_invalid)

export type ProgrammeLinesProps = { lines: readonly ProgrammeLine[]; staff: boolean }

/** What the six lines are called, and which of the names staff still have to confirm. */
export function ProgrammeLines({ lines, staff }: ProgrammeLinesProps) {
  return (
    <section className="stack stack--small" aria-labelledby="lines">
      <h2 id="lines" className="no-print">
        {messages.lines.title}
      </h2>
      {lines.some(({ confirmed }) => !confirmed) && <p>{messages.lines.toConfirm}</p>}
      <ol className="kernteam__lines">
        {lines.map((line) => (
          <Line key={line.line} line={line} staff={staff} />
        ))}
      </ol>
      <p className="subtle small no-print">{messages.themesSource}</p>
    </section>
  )
}

function Line({ line, staff }: { line: ProgrammeLine; staff: boolean }) {
  const queryClient = useQueryClient()
  const [editing, setEditing] = useState(false)
  const stored = { name: line.name }
  const patched = usePatch(`programme-line:${line.line}`, stored)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function save(event: FormEvent) {
    event.preventDefault()
    const name = lineName.safeParse(patched.draft.name)
    if (!name.success) return setError(name.error.issues[0]?.message ?? null)
    setBusy(true)
    const named = await nameProgrammeLine(line, name.data)
    const changed =
      !named.ok &&
      named.error.kind === 'refused' &&
      named.error.code === 'line_changed_by_colleague'
    // What a colleague saved comes into the form, where it is asked about.
    if (named.ok || changed)
      await queryClient.invalidateQueries({ queryKey: kernteamQueries.lines().queryKey })
    setBusy(false)
    setError(named.ok ? null : dataErrorWords(named.error))
    if (named.ok) close()
  }
  function close() {
    patched.clear()
    setEditing(false)
  }

  if (editing) {
    return (
      <li>
        <form className="stack stack--small" onSubmit={(event) => void save(event)}>
          <TextInput
            label={messages.lines.name(line.line)}
            value={patched.draft.name}
            maxLength={120}
            error={error ?? undefined}
            onChange={({ target }) => {
              patched.change({ name: target.value })
              setError(null)
            }}
          />
          <PatchConflict
            patched={patched}
            stored={stored}
            label={() => messages.lines.name(line.line)}
            words={(_, { name }) => name}
          />
          <div className="cluster">
            <Button
              type="submit"
              purpose="primary"
              busy={busy}
              disabledReason={conflictReason(patched)}
            >
              {messages.form.save}
            </Button>
            <Button onClick={close}>{messages.form.cancel}</Button>
          </div>
        </form>
      </li>
    )
  }
  return (
    <li>
      {line.name}{' '}
      <Badge tone={line.confirmed ? 'positive' : 'neutral'}>
        {line.confirmed ? messages.lines.confirmed : messages.lines.waiting}
      </Badge>
      {staff && (
        <span className="no-print">
          {' '}
          <Button purpose="subtle" onClick={() => setEditing(true)}>
            {messages.edit}
            <span className="visually-hidden">: {messages.lines.name(line.line)}</span>
          </Button>
        </span>
      )}
    </li>
  )
}
