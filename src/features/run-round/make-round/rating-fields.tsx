import { Controller, useWatch, type UseFormReturn } from 'react-hook-form'
import { CODES } from '#domain/round.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { messages } from './make-round.messages.ts'
import type { roundSchema, RoundValues } from './round-values.ts'
import type { z } from 'zod'

type RatingForm = UseFormReturn<RoundValues, unknown, z.output<typeof roundSchema>>

/** Whether entrepreneurs rate in the round, when, and with which codes. */
export function RatingFields({ form }: { form: RatingForm }) {
  const { errors } = form.formState
  const rated = useWatch({ control: form.control, name: 'rating' })
  const day = (name: 'ratingFrom' | 'ratingUntil', label: string, description?: string) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <DateField
          {...field}
          label={label}
          description={description}
          error={errors[name]?.message}
        />
      )}
    />
  )
  return (
    <section className="stack" aria-labelledby="round-rating">
      <h2 id="round-rating">{messages.ratingTitle}</h2>
      <Option type="checkbox" {...form.register('rating')}>
        {messages.rating}
      </Option>
      {rated && (
        <>
          {day('ratingFrom', messages.ratingFrom, messages.ratingDaysHint)}
          {day('ratingUntil', messages.ratingUntil)}
          <FieldGroup label={messages.codes} role="radiogroup">
            {CODES.map((codes) => (
              <Option key={codes} type="radio" value={codes} {...form.register('codes')}>
                {messages.codesOf[codes]}
              </Option>
            ))}
          </FieldGroup>
        </>
      )}
    </section>
  )
}
