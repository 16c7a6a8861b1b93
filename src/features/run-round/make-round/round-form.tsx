import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { DataError } from '#data/errors.ts'
import { roundQueries, saveRound } from '#data/rounds.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { DateField, HALF_DATE } from '#ui/form/date-field.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, Select, TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './make-round.messages.ts'
import { Participants } from './participants.tsx'
import { RatingFields } from './rating-fields.tsx'
import { draftOf, roundSchema, type RoundValues } from './round-values.ts'

const GRACE_DAYS = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30]
const ROUTES = ['own', 'full', 'short'] as const

/** The fields that a refusal is about. */
const FIELDS: Partial<Record<string, keyof RoundValues>> = {
  round_name_invalid: 'name',
  round_name_taken: 'name',
  text_not_one_line: 'name',
  round_close_date_invalid: 'closesOn',
  round_dates_invalid: 'closesOn',
  rating_dates_invalid: 'ratingUntil',
}
const fieldOf = (error: DataError) =>
  (error.kind === 'refused' ? FIELDS[error.code] : undefined) ?? 'root'

export type RoundFormProps = {
  /** Null makes a new draft. */
  id: string | null
  begin: RoundValues
  /** Of the questionnaire, the newest first. */
  versions: readonly string[]
  municipalities: readonly { code: string; name: string }[]
  onSaved: (id: string) => void | Promise<void>
  /** Tells whether something is typed that is not kept. */
  onTyped?: (typed: boolean) => void
}

/** All that is written down of a round, on one screen. */
export function RoundForm({
  id,
  begin,
  versions,
  municipalities,
  onSaved,
  onTyped,
}: RoundFormProps) {
  const queryClient = useQueryClient()
  const [typed, keep, forget] = useKept(`round:${id ?? 'new'}`, begin)
  const form = useForm({ resolver: zodResolver(roundSchema), defaultValues: typed })
  const { errors, isSubmitting } = form.formState
  const [places, laterPlaces] = useWatch({
    control: form.control,
    name: ['places', 'laterPlaces'],
  })
  const [newest = ''] = versions
  const changed = () => {
    const values = form.getValues()
    // A half date is an empty field when the page is loaded again.
    const whole = (day: string) => (day === HALF_DATE ? '' : day)
    keep({
      ...values,
      startsOn: whole(values.startsOn),
      closesOn: whole(values.closesOn),
      ratingFrom: whole(values.ratingFrom),
      ratingUntil: whole(values.ratingUntil),
    })
    onTyped?.(true)
  }
  const submit = form.handleSubmit(async (values) => {
    const saved = await saveRound(draftOf(id, values))
    if (!saved.ok) {
      form.setError(
        fieldOf(saved.error),
        { message: dataErrorWords(saved.error) },
        { shouldFocus: true },
      )
      return
    }
    forget()
    onTyped?.(false)
    // Also what no page shows now: the next page does.
    await queryClient.invalidateQueries({ ...roundQueries.any, refetchType: 'all' })
    await onSaved(saved.value.id)
  })
  const day = (name: 'startsOn' | 'closesOn', label: string, description: string) => (
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
    <form
      className="stack stack--large narrow"
      noValidate
      onChange={changed}
      onSubmit={(event) => void submit(event)}
    >
      {errors.root?.message && (
        <Alert tone="negative" live>
          <p>{errors.root.message}</p>
        </Alert>
      )}
      <TextInput
        label={messages.name}
        description={messages.nameHint}
        error={errors.name?.message}
        {...form.register('name')}
      />
      <section className="stack" aria-labelledby="round-when">
        <h2 id="round-when">{messages.whenTitle}</h2>
        {day('startsOn', messages.startsOn, messages.startsOnHint)}
        {day('closesOn', messages.closesOn, messages.closesOnHint)}
        <Select
          label={messages.graceDays}
          description={messages.graceDaysHint}
          {...form.register('graceDays')}
        >
          {GRACE_DAYS.map((days) => (
            <option key={days} value={days}>
              {messages.graceDay(days)}
            </option>
          ))}
        </Select>
      </section>
      <section className="stack" aria-labelledby="round-who">
        <h2 id="round-who">{messages.whoTitle}</h2>
        <Participants
          municipalities={municipalities}
          values={{ places, laterPlaces }}
          change={(name, codes) => {
            form.setValue(name, codes)
            changed()
          }}
        />
      </section>
      <section className="stack" aria-labelledby="round-scan">
        <h2 id="round-scan">{messages.scanTitle}</h2>
        {versions.length > 1 && (
          <Select
            label={messages.version}
            description={messages.versionHint}
            {...form.register('version')}
          >
            {versions.map((version) => (
              <option key={version} value={version}>
                {version === newest ? messages.newestVersion(version) : version}
              </option>
            ))}
          </Select>
        )}
        <FieldGroup label={messages.route} role="radiogroup">
          {ROUTES.map((route) => (
            <Option key={route} type="radio" value={route} {...form.register('route')}>
              {messages.routes[route]}
            </Option>
          ))}
        </FieldGroup>
        <FieldGroup label={messages.visible} description={messages.visibleHint}>
          <Option type="checkbox" {...form.register('ownResults')}>
            {messages.ownResults}
          </Option>
        </FieldGroup>
      </section>
      <RatingFields form={form} />
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={isSubmitting}>
          {messages.save}
        </Button>
      </div>
    </form>
  )
}
