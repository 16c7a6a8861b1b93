import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { ProgrammeLine } from '#domain/programme.ts'
import { kernteamQueries, nameProgrammeLine } from '#data/kernteam.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from './kernteam.messages.ts'

export type ProgrammeLinesProps = { lines: readonly ProgrammeLine[]; staff: boolean }

/** What the six lines are called, and which of the names ESZL still has to confirm. */
export function ProgrammeLines({ lines, staff }: ProgrammeLinesProps) {
  return (
    <section className="stack stack--small" aria-labelledby="lines">
      <h2 id="lines" className="no-print">
        {messages.lines.title}
      </h2>
      {lines.some(({ confirmed }) => !confirmed) && <p>{messages.lines.toConfirm}</p>}
      <ol className="kernteam__lines">
        {lines.map((line) => (
          <Line key={`${line.line} ${line.version}`} line={line} staff={staff} />
        ))}
      </ol>
      <p className="subtle small no-print">{messages.themesSource}</p>
    </section>
  )
}

function Line({ line, staff }: { line: ProgrammeLine; staff: boolean }) {
  const queryClient = useQueryClient()
  const [name, setName] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    const named = await nameProgrammeLine(line, name ?? '')
    setBusy(false)
    if (!named.ok) return setError(dataErrorWords(named.error))
    await queryClient.invalidateQueries({ queryKey: kernteamQueries.lines().queryKey })
  }

  if (name !== null) {
    return (
      <li>
        <form className="cluster cluster--fields" onSubmit={(event) => void save(event)}>
          <TextInput
            label={messages.lines.name(line.line)}
            value={name}
            maxLength={120}
            error={error ?? undefined}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" purpose="primary" busy={busy}>
            {messages.form.save}
          </Button>
          <Button onClick={() => setName(null)}>{messages.form.cancel}</Button>
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
          <Button purpose="subtle" onClick={() => setName(line.name)}>
            {messages.edit}
            <span className="visually-hidden">: {messages.lines.name(line.line)}</span>
          </Button>
        </span>
      )}
    </li>
  )
}
