import { Controller } from 'react-hook-form'
import type { z } from 'zod'
import { numberText } from '#domain/dutch-number.ts'
import { hasOwnEstimate } from '#domain/quick-wins/own-measure.ts'
import { formatNumber } from '#i18n/formats.ts'
import { messages as saveWords } from '#parts/save-told.messages.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { NumberText } from '#ui/form/number-input.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { COSTS } from '#i18n/cost-words.ts'
import type { OwnFormProps } from './aside-dialog.tsx'
import { COST_CLASSES, ESTIMATES, estimateSchema } from './estimate.ts'
import { messages } from './own.messages.ts'
import { useOwnWords } from './use-own-words.ts'

type Typed = z.input<typeof estimateSchema>

const FIELD_OF = { days: 'personDays', hours: 'hoursPerYear', weeks: 'weeks' } as const

/**
 * Days, hours a year, weeks and costs as this municipality estimates them.
 * @param measure as the catalogue has it
 */
export function EstimateForm({ measure, known, onSaved, onCancel }: OwnFormProps) {
  const stored: Typed = {
    days: numberText(known?.personDays ?? null),
    hours: numberText(known?.hoursPerYear ?? null),
    weeks: numberText(known?.weeks ?? null),
    cost: known?.cost ?? null,
  }
  const patched = usePatch(`estimate:${measure.id}`, stored)
  const { control, register, handleSubmit } = useFormOver(
    estimateSchema,
    patched.draft,
    patched.change,
  )
  const saving = useOwnWords<Typed>(({ typed }) => {
    if (patched.settle(typed)) onSaved(messages.estimateDone(measure.title))
  })
  const send = (change: z.output<typeof estimateSchema>) =>
    saving.save({ measureId: measure.id, known, change, typed: patched.draft })
  return (
    <form className="stack" noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
      <p>
        <strong>{measure.title}</strong>
      </p>
      <p>{messages.estimateIntro}</p>
      {(['days', 'hours', 'weeks'] as const).map((name) => (
        <Controller
          key={name}
          control={control}
          name={name}
          render={({ field: { onChange, ...field }, fieldState }) => (
            <NumberText
              {...field}
              label={messages[name]}
              description={messages.catalogueIs(formatNumber(measure[FIELD_OF[name]]))}
              error={fieldState.error?.message}
              measure={ESTIMATES[name].unit}
              onType={onChange}
            />
          )}
        />
      ))}
      <Select
        label={messages.cost}
        description={messages.catalogueIs(COSTS[measure.cost])}
        {...register('cost', { setValueAs: (value: string) => value || null })}
      >
        <option value="">{messages.asCatalogue}</option>
        {COST_CLASSES.map((each) => (
          <option key={each} value={each}>
            {COSTS[each]}
          </option>
        ))}
      </Select>
      <SaveAlert saving={saving} done={saveWords.typedSince} />
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
            onClick={() => send({ personDays: null, hoursPerYear: null, weeks: null, cost: null })}
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
