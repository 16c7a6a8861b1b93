import { Controller, useWatch } from 'react-hook-form'
import { COST_CLASSES, isQuickWin } from '#domain/quick-wins/measure.ts'
import { MEASURE_LIMITS } from '#domain/quick-wins/edited-measure.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select, TextArea, TextInput } from '#ui/form/inputs.tsx'
import { NumberValue } from '#ui/form/number-input.tsx'
import { messages } from './catalogue.messages.ts'
import { Conditions, DutyParts } from './measure-fit.tsx'
import { EffectParts, TargetParts, TriggerParts } from './measure-parts.tsx'
import { problemAt, type MeasureFieldsProps } from './use-measure-form.ts'

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

function Texts({ form }: MeasureFieldsProps) {
  return (
    <fieldset className="field stack stack--small">
      <legend className="utrecht-form-fieldset__legend field__label">{messages.words}</legend>
      <TextInput
        label={messages.fields.title}
        maxLength={MEASURE_LIMITS.title}
        error={problemAt(form, 'title')}
        {...form.register('title')}
      />
      {(['approach', 'sharing'] as const).map((field) => (
        <TextArea
          key={field}
          label={messages.fields[field]}
          maxLength={MEASURE_LIMITS.text}
          error={problemAt(form, field)}
          {...form.register(field)}
        />
      ))}
    </fieldset>
  )
}

const UNITS = { personDays: 'dagen', hoursPerYear: 'uren', weeks: 'weken' } as const

function Estimates({ form }: MeasureFieldsProps) {
  const { control } = form
  const [personDays, weeks, cost] = useWatch({ control, name: ['personDays', 'weeks', 'cost'] })
  return (
    <fieldset className="field stack stack--small">
      <legend className="utrecht-form-fieldset__legend field__label">{messages.effort}</legend>
      <p className="subtle">{messages.limit}</p>
      <div className="cluster cluster--fields">
        {(['personDays', 'hoursPerYear', 'weeks'] as const).map((field) => (
          <Controller
            key={field}
            control={control}
            name={field}
            render={({ field: { value, onChange, ...input } }) => (
              <NumberValue
                {...input}
                label={messages.fields[field]}
                measure={UNITS[field]}
                value={value}
                error={problemAt(form, field)}
                onValue={onChange}
              />
            )}
          />
        ))}
        <Select label={messages.fields.cost} {...form.register('cost')}>
          {COST_CLASSES.map((each) => (
            <option key={each} value={each}>
              {messages.costs[each]}
            </option>
          ))}
        </Select>
      </div>
      {!isQuickWin({ personDays, weeks, cost }) && (
        <Alert tone="info">
          <p>{messages.beyondLimit}</p>
        </Alert>
      )}
    </fieldset>
  )
}
