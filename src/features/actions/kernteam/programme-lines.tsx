import { useState, type SubmitEvent } from 'react'
import { oneLine } from '#domain/one-line.ts'
import type { ProgrammeLine } from '#domain/programme.ts'
import { kernteamQueries, nameProgrammeLine } from '#data/kernteam.ts'
import { dataErrorWords, refusalWords } from '#i18n/errors.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { Badge } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
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
      <List as="ol" look="sentences" className="kernteam__lines">
        {lines.map((line) => (
          <Line key={line.line} line={line} staff={staff} />
        ))}
      </List>
      <p className="subtle small no-print">{messages.themesSource}</p>
    </section>
  )
}

function Line({ line, staff }: { line: ProgrammeLine; staff: boolean }) {
  const [editing, setEditing] = useState(false)
  const stored = { name: line.name }
  const patched = usePatch(`programme-line:${line.line}`, stored)
  const [wrong, setWrong] = useState<string>()

  const naming = useSave(
    ({ name }: { name: string; was: typeof stored }) => nameProgrammeLine(line, name),
    {
      fresh: [kernteamQueries.lines()],
      onSaved: (_, { was }) => {
        if (patched.settle(was)) setEditing(false)
      },
    },
  )
  function submit(event: SubmitEvent) {
    event.preventDefault()
    const name = lineName.safeParse(patched.draft.name)
    if (name.success) naming.save({ name: name.data, was: patched.draft })
    else setWrong(name.error.issues[0]?.message)
  }
  function close() {
    patched.clear()
    setEditing(false)
  }

  if (editing) {
    return (
      <li>
        <form className="stack stack--small" onSubmit={submit}>
          <TextInput
            label={messages.lines.name(line.line)}
            value={patched.draft.name}
            maxLength={120}
            error={wrong ?? (naming.error ? dataErrorWords(naming.error) : undefined)}
            onChange={({ target }) => {
              patched.change({ name: target.value })
              setWrong(undefined)
              naming.clear()
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
              busy={naming.busy}
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
