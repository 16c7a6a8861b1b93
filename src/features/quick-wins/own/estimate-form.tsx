import { useState } from 'react'
import { COST_POINTS, type CostClass } from '#domain/quick-wins/measure.ts'
import { hasOwnEstimate, MOST_DAYS, MOST_WEEKS } from '#domain/quick-wins/own-measure.ts'
import { formatNumber } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { COSTS } from '../sentences.ts'
import type { OwnFormProps } from './aside-dialog.tsx'
import { messages } from './own.messages.ts'
import { useOwnWords } from './use-own-words.ts'

const COST_CLASSES = Object.keys(COST_POINTS) as CostClass[]

/** What was typed as a number; null when empty, NaN when it is none or out of range. */
function numberOf(typed: string, most: number): number | null {
  if (typed.trim() === '') return null
  const value = Number(typed.trim().replace(',', '.'))
  return value >= 0 && value <= most ? value : NaN
}

const textOf = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : formatNumber(value).replaceAll('.', '')

/**
 * Days, weeks and costs as this municipality estimates them.
 * @param measure as the catalogue has it
 */
export function EstimateForm({ measure, known, onSaved, onCancel }: OwnFormProps) {
  const { save, busy } = useOwnWords()
  const [days, setDays] = useState(textOf(known?.personDays))
  const [weeks, setWeeks] = useState(textOf(known?.weeks))
  const [cost, setCost] = useState<CostClass | null>(known?.cost ?? null)
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const own = { personDays: numberOf(days, MOST_DAYS), weeks: numberOf(weeks, MOST_WEEKS), cost }
  const wrong = (value: number | null, most: number) =>
    tried && Number.isNaN(value) ? messages.badNumber(most) : undefined
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
      <TextInput
        label={messages.days}
        description={messages.catalogueIs(formatNumber(measure.personDays))}
        error={wrong(own.personDays, MOST_DAYS)}
        width="short"
        inputMode="decimal"
        value={days}
        onChange={({ target }) => setDays(target.value)}
      />
      <TextInput
        label={messages.weeks}
        description={messages.catalogueIs(formatNumber(measure.weeks))}
        error={wrong(own.weeks, MOST_WEEKS)}
        width="short"
        inputMode="decimal"
        value={weeks}
        onChange={({ target }) => setWeeks(target.value)}
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
