import { COST_CLASSES, isQuickWin } from '#domain/quick-wins/measure.ts'
import { MEASURE_LIMITS } from '#domain/quick-wins/edited-measure.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select, TextArea, TextInput } from '#ui/form/inputs.tsx'
import { NumberValue } from '#ui/form/number-input.tsx'
import { messages } from './catalogue.messages.ts'
import { Conditions, DutyParts } from './measure-fit.tsx'
import { EffectParts, TargetParts, TriggerParts } from './measure-parts.tsx'
import { problemAt, type MeasureFieldsProps } from './problem-words.ts'

/** Everything of a measure that staff edit. */
export function MeasureFields(props: MeasureFieldsProps) {
  return (
    <>
      <Texts {...props} />
      <TriggerParts {...props} />
      <TargetParts {...props} />
      <EffectParts {...props} />
      <Conditions {...props} />
      <DutyParts {...props} />
      <Estimates {...props} />
    </>
  )
}

function Texts({ draft, problems, onChange }: MeasureFieldsProps) {
  return (
    <fieldset className="field stack stack--small">
      <legend className="utrecht-form-fieldset__legend field__label">{messages.words}</legend>
      <TextInput
        label={messages.fields.title}
        value={draft.title}
        maxLength={MEASURE_LIMITS.title}
        error={problemAt(problems, 'title')}
        onChange={({ target }) => onChange({ ...draft, title: target.value })}
      />
      {(['approach', 'sharing'] as const).map((field) => (
        <TextArea
          key={field}
          label={messages.fields[field]}
          value={draft[field]}
          maxLength={MEASURE_LIMITS.text}
          error={problemAt(problems, field)}
          onChange={({ target }) => onChange({ ...draft, [field]: target.value })}
        />
      ))}
    </fieldset>
  )
}

const UNITS = { personDays: 'dagen', hoursPerYear: 'uren', weeks: 'weken' } as const

function Estimates({ draft, problems, onChange }: MeasureFieldsProps) {
  return (
    <fieldset className="field stack stack--small">
      <legend className="utrecht-form-fieldset__legend field__label">{messages.effort}</legend>
      <p className="subtle">{messages.limit}</p>
      <div className="cluster cluster--fields">
        {(['personDays', 'hoursPerYear', 'weeks'] as const).map((field) => (
          <NumberValue
            key={field}
            label={messages.fields[field]}
            measure={UNITS[field]}
            value={draft[field]}
            error={problemAt(problems, field)}
            onValue={(value) => onChange({ ...draft, [field]: value })}
          />
        ))}
        <Select
          label={messages.fields.cost}
          value={draft.cost}
          onChange={({ target }) =>
            onChange({
              ...draft,
              cost: COST_CLASSES.find((cost) => cost === target.value) ?? draft.cost,
            })
          }
        >
          {COST_CLASSES.map((cost) => (
            <option key={cost} value={cost}>
              {messages.costs[cost]}
            </option>
          ))}
        </Select>
      </div>
      {!isQuickWin(draft) && (
        <Alert tone="info">
          <p>{messages.beyondLimit}</p>
        </Alert>
      )}
    </fieldset>
  )
}
