import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Action } from '#domain/action.ts'
import { partsOf } from '#domain/action-split.ts'
import { shareAction } from '#data/actions.ts'
import { queries } from '#data/queries.ts'
import { valueOf } from '#data/read.ts'
import { Button } from '#ui/button.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './actions.messages.ts'
import { Problem } from './problem.tsx'
import {
  ParticipantsField,
  readParts,
  SplitFields,
  splitProblem,
  typedEvenly,
  typedParts,
} from './split-fields.tsx'

/** Divides an action over municipalities, anew or for the first time. */
export function ShareForm({ action, onDone }: { action: Action; onDone: () => void }) {
  const queryClient = useQueryClient()
  const codes = (useQuery(queries.municipalities()).data ?? []).map(({ code }) => code)
  const whole = { personDays: action.personDays ?? 0, cost: action.cost ?? 0 }
  const lead = action.municipalityCode
  const [parts, setParts, forget] = useKept(`action-split:${action.id}:${action.version}`, () =>
    typedParts(partsOf(action)),
  )
  const [shown, setShown] = useState(false)
  const sharing = useMutation({
    mutationFn: () => valueOf(shareAction(action, whole, readParts(parts))),
    onSuccess: async () => {
      forget()
      await queryClient.invalidateQueries({ queryKey: queries.actions().queryKey })
      onDone()
    },
  })
  const problem = splitProblem(parts, whole)
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setShown(true)
        if (problem === null) sharing.mutate()
      }}
    >
      <ParticipantsField
        lead={lead}
        codes={codes}
        chosen={parts.slice(1).map(({ municipalityCode }) => municipalityCode)}
        onChange={(chosen) => setParts(typedEvenly([lead, ...chosen], whole))}
      />
      <SplitFields parts={parts} whole={whole} onChange={setParts} />
      <p className="subtle small">{messages.splitAsksAgain}</p>
      <Problem error={sharing.error} />
      <div className="cluster">
        <Button
          type="submit"
          purpose="primary"
          busy={sharing.isPending}
          disabledReason={shown ? (problem ?? undefined) : undefined}
        >
          {messages.saveSplit}
        </Button>
        <Button
          onClick={() => {
            forget()
            onDone()
          }}
        >
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}
