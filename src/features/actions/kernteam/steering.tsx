import { useState } from 'react'
import { z } from 'zod'
import { NATIONAL_THEMES } from '#domain/action.ts'
import type { ProgrammeLine } from '#domain/programme.ts'
import type { KernteamAction } from '#domain/proof/kernteam.ts'
import { actionQueries, steerAction } from '#data/actions.ts'
import { messages as saveWords } from '#parts/save-told.messages.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Select, TextArea } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { messages } from './kernteam.messages.ts'

const schema = z.object({
  programmeLine: z.number().nullable(),
  nationalTheme: z.enum(NATIONAL_THEMES).nullable(),
  nextDecision: z.string(),
})

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
  const stored = {
    programmeLine: action.programmeLine,
    nationalTheme: action.nationalTheme,
    nextDecision: action.nextDecision,
  }
  const patched = usePatch(`steering:${action.id}`, stored)
  const { register, handleSubmit } = useFormOver(schema, patched.draft, patched.change)
  const close = () => {
    patched.clear()
    onClose()
  }

  const steering = useSave(
    ({ steered }: { steered: z.output<typeof schema>; was: typeof stored }) =>
      steerAction(action, steered),
    {
      fresh: [actionQueries.all()],
      onSaved: (_, { was }) => {
        if (patched.settle(was)) onClose()
      },
    },
  )
  return (
    <form
      className="stack stack--small no-print"
      aria-label={messages.editOf(action.title)}
      onSubmit={(event) =>
        void handleSubmit((steered) => steering.save({ steered, was: patched.draft }))(event)
      }
    >
      <Select
        label={messages.form.line}
        {...register('programmeLine', { setValueAs: numberOrNothing })}
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
        {...register('nationalTheme', { setValueAs: (chosen: string) => chosen || null })}
      >
        <option value="">{messages.form.none}</option>
        {NATIONAL_THEMES.map((one) => (
          <option key={one} value={one}>
            {messages.themes[one]}
          </option>
        ))}
      </Select>
      <TextArea label={messages.form.decision} maxLength={300} {...register('nextDecision')} />
      <SaveAlert saving={steering} done={saveWords.typedSince} />
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
          busy={steering.busy}
          disabledReason={conflictReason(patched)}
        >
          {messages.form.save}
        </Button>
        <Button onClick={close}>{messages.form.cancel}</Button>
      </div>
    </form>
  )
}

/** What a list of numbered choices says. */
const numberOrNothing = (chosen: string | number | null) =>
  chosen === '' || chosen === null ? null : Number(chosen)
