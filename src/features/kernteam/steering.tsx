import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { NATIONAL_THEMES, type NationalTheme } from '#domain/action.ts'
import type { ProgrammeLine } from '#domain/programme.ts'
import type { KernteamAction } from '#domain/proof/kernteam.ts'
import { steerAction } from '#data/actions.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select, TextArea } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './kernteam.messages.ts'

export type SteeringProps = {
  action: KernteamAction
  lines: readonly ProgrammeLine[]
  staff: boolean
}

/** The next decision of an action; staff change it in its place, with line and theme. */
export function Steering({ action, lines, staff }: SteeringProps) {
  const [editing, setEditing] = useState(false)
  if (editing)
    return <SteeringForm action={action} lines={lines} onClose={() => setEditing(false)} />
  return (
    <>
      {action.nextDecision === '' ? (
        <span className="subtle">{messages.noDecision}</span>
      ) : (
        action.nextDecision
      )}
      {staff && (
        <div className="no-print">
          <Button purpose="subtle" onClick={() => setEditing(true)}>
            {messages.edit}
            <span className="visually-hidden">: {action.title}</span>
          </Button>
        </div>
      )}
    </>
  )
}

type Steering = { line: string; theme: NationalTheme | ''; decision: string }

type SteeringFormProps = Omit<SteeringProps, 'staff'> & { onClose: () => void }

function SteeringForm({ action, lines, onClose }: SteeringFormProps) {
  const queryClient = useQueryClient()
  const [{ line, theme, decision }, set, forget] = useKept<Steering>(
    `steering:${action.id}:${action.version}`,
    {
      line: String(action.programmeLine ?? ''),
      theme: action.nationalTheme ?? '',
      decision: action.nextDecision,
    },
  )
  const change = (part: Partial<Steering>) => set((now) => ({ ...now, ...part }))
  const close = () => {
    forget()
    onClose()
  }
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    const saved = await steerAction(action, {
      programmeLine: line === '' ? null : Number(line),
      nationalTheme: theme === '' ? null : theme,
      nextDecision: decision,
    })
    if (saved.ok) await queryClient.invalidateQueries({ queryKey: ['actions'] })
    setBusy(false)
    if (saved.ok) close()
    else setError(dataErrorWords(saved.error))
  }

  return (
    <form
      className="stack stack--small no-print"
      aria-label={messages.editOf(action.title)}
      onSubmit={(event) => void save(event)}
    >
      <Select
        label={messages.form.line}
        value={line}
        onChange={({ target }) => change({ line: target.value })}
      >
        <option value="">{messages.form.none}</option>
        {lines.map((one) => (
          <option key={one.line} value={one.line}>
            {messages.lines.numbered(one.line, one.name)}
          </option>
        ))}
      </Select>
      <Select
        label={messages.form.theme}
        value={theme}
        onChange={({ target }) => change({ theme: target.value as NationalTheme | '' })}
      >
        <option value="">{messages.form.none}</option>
        {NATIONAL_THEMES.map((one) => (
          <option key={one} value={one}>
            {messages.themes[one]}
          </option>
        ))}
      </Select>
      <TextArea
        label={messages.form.decision}
        value={decision}
        maxLength={300}
        onChange={({ target }) => change({ decision: target.value })}
      />
      {error !== null && (
        <Alert tone="negative" live>
          {error}
        </Alert>
      )}
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={busy}>
          {messages.form.save}
        </Button>
        <Button onClick={close}>{messages.form.cancel}</Button>
      </div>
    </form>
  )
}
