import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { NATIONAL_THEMES } from '#domain/action.ts'
import type { ProgrammeLine } from '#domain/programme.ts'
import type { KernteamAction } from '#domain/proof/kernteam.ts'
import { actionQueries, steerAction } from '#data/actions.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select, TextArea } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
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

type SteeringFormProps = Omit<SteeringProps, 'staff'> & { onClose: () => void }

function SteeringForm({ action, lines, onClose }: SteeringFormProps) {
  const queryClient = useQueryClient()
  const stored = {
    programmeLine: action.programmeLine,
    nationalTheme: action.nationalTheme,
    nextDecision: action.nextDecision,
  }
  const patched = usePatch(`steering:${action.id}`, stored)
  const { draft, change } = patched
  const close = () => {
    patched.clear()
    onClose()
  }
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    const saved = await steerAction(action, draft)
    const changed =
      !saved.ok &&
      saved.error.kind === 'refused' &&
      saved.error.code === 'action_changed_by_colleague'
    // What a colleague saved comes into the form, where it is asked about.
    if (saved.ok || changed)
      await queryClient.invalidateQueries({ queryKey: actionQueries.all().queryKey })
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
        value={draft.programmeLine ?? ''}
        onChange={({ target }) =>
          change({ programmeLine: target.value === '' ? null : Number(target.value) })
        }
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
        value={draft.nationalTheme ?? ''}
        onChange={({ target }) =>
          change({ nationalTheme: NATIONAL_THEMES.find((one) => one === target.value) ?? null })
        }
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
        value={draft.nextDecision}
        maxLength={300}
        onChange={({ target }) => change({ nextDecision: target.value })}
      />
      {error !== null && (
        <Alert tone="negative" live>
          {error}
        </Alert>
      )}
      <PatchConflict
        patched={patched}
        stored={stored}
        label={(name) =>
          ({
            programmeLine: messages.form.line,
            nationalTheme: messages.form.theme,
            nextDecision: messages.form.decision,
          })[name]
        }
        words={(name, { programmeLine, nationalTheme, nextDecision }) =>
          ({
            programmeLine: String(programmeLine ?? ''),
            nationalTheme: nationalTheme ? messages.themes[nationalTheme] : '',
            nextDecision,
          })[name]
        }
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
  )
}
