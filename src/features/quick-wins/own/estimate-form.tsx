import { useState } from 'react'
import { numberText } from '#domain/dutch-number.ts'
import { COST_POINTS, type CostClass } from '#domain/quick-wins/measure.ts'
import { hasOwnEstimate } from '#domain/quick-wins/own-measure.ts'
import { formatNumber } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { NumberText } from '#ui/form/number-input.tsx'
import { COSTS } from '../sentences.ts'
import type { OwnFormProps } from './aside-dialog.tsx'
import { ESTIMATES, estimateOf, estimateProblem } from './estimate.ts'
import { messages } from './own.messages.ts'
import { useOwnWords } from './use-own-words.ts'

const COST_CLASSES = Object.keys(COST_POINTS) as CostClass[]

/**
 * Days, weeks and costs as this municipality estimates them.
 * @param measure as the catalogue has it
 */
export function EstimateForm({ measure, known, onSaved, onCancel }: OwnFormProps) {
  const { save, busy } = useOwnWords()
  const [days, setDays] = useState(numberText(known?.personDays ?? null))
  const [weeks, setWeeks] = useState(numberText(known?.weeks ?? null))
  const [cost, setCost] = useState<CostClass | null>(known?.cost ?? null)
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const own = { personDays: estimateOf(days, 'days'), weeks: estimateOf(weeks, 'weeks'), cost }
  async function send(estimate: typeof own) {
    setTried(true)
    if (Number.isNaN(estimate.personDays) || Number.isNaN(estimate.weeks)) return
    const problem = await save(measure.id, known, estimate)
    setError(problem)
    if (problem === null) onSaved(messages.estimateDone(measure.title))
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send(own)
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
        onType={setDays}
      />
      <NumberText
        label={messages.weeks}
        description={messages.catalogueIs(formatNumber(measure.weeks))}
        error={tried ? estimateProblem(weeks, 'weeks') : undefined}
        measure={ESTIMATES.weeks.unit}
        value={weeks}
        onType={setWeeks}
      />
      <Select
        label={messages.cost}
        description={messages.catalogueIs(COSTS[measure.cost])}
        value={cost ?? ''}
        onChange={({ target }) =>
          setCost(COST_CLASSES.find((each) => each === target.value) ?? null)
        }
      >
        <option value="">{messages.asCatalogue}</option>
        {COST_CLASSES.map((each) => (
          <option key={each} value={each}>
            {COSTS[each]}
          </option>
        ))}
      </Select>
      {error !== null && (
        <Alert tone="negative" live>
          <p>{error}</p>
        </Alert>
      )}
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={busy}>
          {messages.save}
        </Button>
        {hasOwnEstimate(known) && (
          <Button
            busy={busy}
            onClick={() => void send({ personDays: null, weeks: null, cost: null })}
          >
            {messages.back}
          </Button>
        )}
        <Button purpose="subtle" onClick={onCancel}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}
