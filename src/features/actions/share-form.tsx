import { useQuery } from '@tanstack/react-query'
import type { Action } from '#domain/action.ts'
import { partsOf, type Part } from '#domain/action-split.ts'
import { actionQueries, shareAction } from '#data/actions.ts'
import { territoryQueries } from '#data/territory.ts'
import { messages as saveWords } from '#parts/save-told.messages.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { messages } from './actions.messages.ts'
import { useNames } from './people.ts'
import { partsInWords, typedEvenly, typedParts, useSplitForm } from './split-draft.ts'
import { ParticipantsField, SplitFields } from './split-fields.tsx'

type Sending = { sent: readonly Part[]; was: { parts: ReturnType<typeof typedParts> } }

/** Divides an action over municipalities, anew or for the first time. */
export function ShareForm({ action, onDone }: { action: Action; onDone: () => void }) {
  const nameOf = useNames()
  const codes = (useQuery(territoryQueries.municipalities()).data ?? []).map(({ code }) => code)
  const whole = { personDays: action.personDays ?? 0, cost: action.cost ?? 0 }
  const lead = action.municipalityCode
  const stored = { parts: typedParts(partsOf(action)) }
  const patched = usePatch(`action-split:${action.id}`, stored)
  const { parts } = patched.draft
  const setParts = (next: typeof parts) => patched.change({ parts: next })
  const form = useSplitForm(parts, whole, setParts)
  const sharing = useSave(({ sent }: Sending) => shareAction(action, whole, sent), {
    fresh: [actionQueries.all()],
    onSaved: (_, { was }) => {
      if (patched.settle(was)) onDone()
    },
  })
  const submit = form.handleSubmit((sent) => sharing.save({ sent: sent.parts, was: patched.draft }))
  const problem = form.formState.errors.parts?.root?.message
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ParticipantsField
        lead={lead}
        codes={codes}
        chosen={parts.slice(1).map(({ municipalityCode }) => municipalityCode)}
        onChange={(chosen) => setParts(typedEvenly([lead, ...chosen], whole))}
      />
      <SplitFields form={form} whole={whole} />
      <p className="subtle small">{messages.splitAsksAgain}</p>
      <SaveAlert saving={sharing} done={saveWords.typedSince} />
      <PatchConflict
        patched={patched}
        stored={stored}
        label={() => messages.splitTitle}
        words={(_, fields) => partsInWords(fields.parts, nameOf)}
      />
      <div className="cluster">
        <Button
          type="submit"
          purpose="primary"
          busy={sharing.busy}
          disabledReason={conflictReason(patched) ?? problem}
        >
          {messages.saveSplit}
        </Button>
        <Button
          onClick={() => {
            patched.clear()
            onDone()
          }}
        >
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}
