import { useState } from 'react'
import { numberText } from '#domain/dutch-number.ts'
import { COST_POINTS, type CostClass } from '#domain/quick-wins/measure.ts'
import { hasOwnEstimate } from '#domain/quick-wins/own-measure.ts'
import { formatNumber } from '#i18n/formats.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { NumberText } from '#ui/form/number-input.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { COSTS } from '../sentences.ts'
import type { OwnFormProps } from './aside-dialog.tsx'
import { ESTIMATES, estimateOf, estimateProblem } from './estimate.ts'
import { messages } from './own.messages.ts'
import { useOwnWords } from './use-own-words.ts'

const COST_CLASSES = Object.keys(COST_POINTS) as CostClass[]

type Typed = { days: string; weeks: string; cost: CostClass | null }

/**
 * Days, weeks and costs as this municipality estimates them.
 * @param measure as the catalogue has it
 */
export function EstimateForm({ measure, known, onSaved, onCancel }: OwnFormProps) {
  const stored: Typed = {
    days: numberText(known?.personDays ?? null),
    weeks: numberText(known?.weeks ?? null),
    cost: known?.cost ?? null,
  }
  const patched = usePatch(`estimate:${measure.id}`, stored)
  const { days, weeks, cost } = patched.draft
  const [tried, setTried] = useState(false)
  const own = { personDays: estimateOf(days, 'days'), weeks: estimateOf(weeks, 'weeks'), cost }
  const saving = useOwnWords(() => {
    patched.clear()
    onSaved(messages.estimateDone(measure.title))
  })
  function send(estimate: typeof own) {
    setTried(true)
    if (Number.isNaN(estimate.personDays) || Number.isNaN(estimate.weeks)) return
    saving.save({ measureId: measure.id, known, change: estimate })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        send(own)
      }}
    >
      <p>
        <strong>{measure.title}</strong>
      </p>
      <p>{messages.estimateIntro}</p>
      <NumberText
        label={messages.days}
        description={messages.catalogueIs(formatNumber(measure.personDays))}
        error={tried ? estimateProblem(days, 'days') : undefined}
        measure={ESTIMATES.days.unit}
        value={days}
        onType={(typed) => patched.change({ days: typed })}
      />
      <NumberText
        label={messages.weeks}
        description={messages.catalogueIs(formatNumber(measure.weeks))}
        error={tried ? estimateProblem(weeks, 'weeks') : undefined}
        measure={ESTIMATES.weeks.unit}
        value={weeks}
        onType={(typed) => patched.change({ weeks: typed })}
      />
      <Select
        label={messages.cost}
        description={messages.catalogueIs(COSTS[measure.cost])}
        value={cost ?? ''}
        onChange={({ target }) =>
          patched.change({ cost: COST_CLASSES.find((each) => each === target.value) ?? null })
        }
      >
        <option value="">{messages.asCatalogue}</option>
        {COST_CLASSES.map((each) => (
          <option key={each} value={each}>
            {COSTS[each]}
          </option>
        ))}
      </Select>
      <SaveAlert saving={saving} />
      <PatchConflict
        patched={patched}
        stored={stored}
        label={(name) => messages[name]}
        words={(name, fields) =>
          name === 'cost' ? (fields.cost === null ? '' : COSTS[fields.cost]) : fields[name]
        }
      />
      <div className="cluster">
        <Button
          type="submit"
          purpose="primary"
          busy={saving.busy}
          disabledReason={conflictReason(patched)}
        >
          {messages.save}
        </Button>
        {hasOwnEstimate(known) && (
          <Button
            busy={saving.busy}
            onClick={() => send({ personDays: null, weeks: null, cost: null })}
          >
            {messages.back}
          </Button>
        )}
        <Button
          purpose="subtle"
          onClick={() => {
            patched.clear()
            onCancel()
          }}
        >
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}
