import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Controller, useForm } from 'react-hook-form'
import { z } from 'zod'
import { oneLine } from '#domain/one-line.ts'
import type { DataError } from '#data/errors.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { openRound, roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { dataErrorWords, refusalWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { DateField, HALF_DATE } from '#ui/form/date-field.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, Select, TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './run-round.messages.ts'
import { messages as stages } from './who-sees-what/who-sees-what.messages.ts'

const words = stages.opening

const schema = z.object({
  name: oneLine(refusalWords.text_not_one_line)
    .min(1, messages.nameMissing)
    .max(120, refusalWords.round_name_invalid),
  closesOn: z.literal('').or(z.iso.date(messages.closesOnHalf)),
  ownResults: z.boolean(),
  version: z.string(),
})

type Values = z.output<typeof schema>

/** The field that a refusal is about. */
function fieldOf(error: DataError): 'closesOn' | 'name' | 'root' {
  if (error.kind !== 'refused') return 'root'
  if (error.code === 'round_close_date_invalid') return 'closesOn'
  return error.code === 'round_name_taken' ? 'name' : 'root'
}

/**
 * Opens a round, after a confirmation that says what it means; every municipality gets an empty scan.
 * @param props.versions of the questionnaire, the newest first.
 */
export function OpenRoundForm({ versions }: { versions: readonly string[] }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [newest = ''] = versions
  const empty = { name: '', closesOn: '', ownResults: true, version: newest }
  const [typed, keep, forget] = useKept('open-round', empty)
  const form = useForm({ resolver: zodResolver(schema), defaultValues: typed })
  const { errors, isSubmitting } = form.formState
  const participants = useSuspenseQuery(territoryQueries.municipalities()).data
  const [asking, setAsking] = useState<Values | null>(null)
  const ask = form.handleSubmit((values) => setAsking(values))
  // What is under way is not cancelled by closing the question.
  const close = () => {
    if (!isSubmitting) setAsking(null)
  }
  const submit = form.handleSubmit(async ({ name, closesOn, ownResults, version }) => {
    const opened = await openRound(name, closesOn || null, ownResults, version)
    if (!opened.ok) {
      const { error } = opened
      // Behind the question no field takes the focus: it is closed first.
      flushSync(() => setAsking(null))
      form.setError(fieldOf(error), { message: dataErrorWords(error) }, { shouldFocus: true })
      return
    }
    forget()
    await queryClient.invalidateQueries({ queryKey: roundQueries.all().queryKey })
    await queryClient.invalidateQueries({ queryKey: questionnaireQueries.current().queryKey })
    await navigate({ to: '/eszl/rondes/$roundId', params: { roundId: opened.value.id } })
  })
  return (
    <form
      className="stack"
      noValidate
      onChange={() => {
        const values = form.getValues()
        // A half date is an empty field when the page is loaded again.
        keep({ ...values, closesOn: values.closesOn === HALF_DATE ? '' : values.closesOn })
      }}
      onSubmit={(event) => void ask(event)}
    >
      <p>{messages.openIntro}</p>
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
      <Controller
        control={form.control}
        name="closesOn"
        render={({ field }) => (
          <DateField
            {...field}
            label={messages.closesOnLabel}
            description={messages.closesOnHint}
            error={errors.closesOn?.message}
          />
        )}
      />
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
      <FieldGroup label={words.ownLabel} description={words.ownHint}>
        <Option type="checkbox" {...form.register('ownResults')}>
          {words.own}
        </Option>
      </FieldGroup>
      <div className="cluster">
        <Button type="submit" purpose="primary">
          {messages.open}
        </Button>
      </div>
      <Dialog
        open={asking !== null}
        title={messages.openConfirmTitle(asking?.name ?? '')}
        onClose={close}
      >
        <p>{messages.openEffects(participants.length, asking?.version ?? '')}</p>
        <div className="cluster">
          <Button purpose="primary" busy={isSubmitting} onClick={() => void submit()}>
            {messages.openConfirm}
          </Button>
          <Button purpose="subtle" onClick={close}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </form>
  )
}
