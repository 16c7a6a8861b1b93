import { useState } from 'react'
import { Controller } from 'react-hook-form'
import type { z } from 'zod'
import { isDay } from '#domain/day.ts'
import type { PlannedRound } from '#domain/round.ts'
import type { DataError } from '#data/errors.ts'
import { roundQueries, saveRound } from '#data/rounds.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, Select, TextInput } from '#ui/form/inputs.tsx'
import { conflictReason } from '#ui/form/patch-conflict.tsx'
import type { Patched } from '#ui/form/use-patch.ts'
import { messages } from './make-round.messages.ts'
import { Participants } from './participants.tsx'
import { RatingFields } from './rating-fields.tsx'
import { RoundConflict } from './round-conflict.tsx'
import {
  draftOf,
  isTyped,
  movedAlong,
  roundSchema,
  type Distances,
  type RoundValues,
} from './round-values.ts'

const GRACE_DAYS = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30]
type Day = 'startsOn' | 'closesOn' | 'participantsOn' | 'publicOn'
const ROUTES = ['own', 'full', 'short'] as const

/** The fields that a refusal is about. */
const FIELDS: Partial<Record<string, keyof RoundValues>> = {
  round_name_invalid: 'name',
  round_name_taken: 'name',
  text_not_one_line: 'name',
  round_close_date_invalid: 'closesOn',
  round_dates_invalid: 'closesOn',
  rating_dates_invalid: 'ratingUntil',
  stage_days_invalid: 'publicOn',
}
const fieldOf = (error: DataError) => (error.kind === 'refused' ? FIELDS[error.code] : undefined)

export type RoundFormProps = {
  /** Null makes a new draft. */
  over: PlannedRound | null
  stored: RoundValues
  /** What is typed over that. */
  patched: Patched<RoundValues>
  /** Of the questionnaire, the newest first. */
  versions: readonly string[]
  municipalities: readonly { code: string; name: string }[]
  /** Of the round before. */
  distances: Distances
  onSaved?: (id: string) => void | Promise<void>
}

/** All that is written down of a round, on one screen; what a colleague changed meanwhile is asked about. */
export function RoundForm(props: RoundFormProps) {
  const { over, stored, patched, versions, municipalities, distances, onSaved } = props
  const { draft } = patched
  // While it is typed, the last day is none for a moment.
  const [closesOn, setClosesOn] = useState(draft.closesOn)
  if (isDay(draft.closesOn) && draft.closesOn !== closesOn) setClosesOn(draft.closesOn)
  const change = (part: Partial<RoundValues>) =>
    patched.change(movedAlong({ ...draft, closesOn }, part, distances))
  const form = useFormOver(roundSchema, draft, change)
  const { errors } = form.formState
  const [newest = ''] = versions
  const saving = useSave(
    ({ values }: { typed: RoundValues; values: z.output<typeof roundSchema> }) =>
      saveRound(draftOf(over, values)),
    {
      // Also what no page shows now: the next page does.
      fresh: [{ ...roundQueries.any, refetchType: 'all' }],
      onSaved: async ({ id }, { typed }) => {
        // What is typed of a new one meanwhile is of the next.
        patched.settle(typed, over ? typed : stored)
        await onSaved?.(id)
      },
      onFailed: (error) => {
        const field = fieldOf(error)
        if (field) form.setError(field, { message: dataErrorWords(error) }, { shouldFocus: true })
      },
    },
  )
  const graceDays = [...new Set([...GRACE_DAYS, Number(stored.graceDays)])].sort((a, b) => a - b)
  const submit = form.handleSubmit((values) => saving.save({ typed: draft, values }))
  const day = (name: Day, label: string, description: string) => (
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
    <form className="stack stack--large narrow" noValidate onSubmit={(event) => void submit(event)}>
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
          {graceDays.map((days) => (
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
          values={draft}
          change={(name, codes) => change({ [name]: codes })}
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
        {day('participantsOn', messages.participantsOn, messages.participantsOnHint)}
        {day('publicOn', messages.publicOn, messages.publicOnHint)}
      </section>
      <RatingFields form={form} />
      {!(saving.error && fieldOf(saving.error)) && (
        <SaveAlert saving={saving} done={isTyped(draft, stored) ? undefined : messages.saved} />
      )}
      <RoundConflict patched={patched} stored={stored} municipalities={municipalities} />
      <div className="cluster">
        <Button
          type="submit"
          purpose="primary"
          busy={saving.busy}
          disabledReason={conflictReason(patched)}
        >
          {messages.save}
        </Button>
      </div>
    </form>
  )
}
