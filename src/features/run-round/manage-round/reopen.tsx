import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { z } from 'zod'
import { REOPEN_DAYS, type Round } from '#domain/round.ts'
import { addDays } from '#domain/day.ts'
import { reopenRound } from '#data/rounds.ts'
import { refusalWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { dayOf } from '#i18n/today.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './manage-round.messages.ts'

const schema = z.object({
  reason: z
    .string()
    .trim()
    .min(1, refusalWords.reopen_reason_missing)
    .max(1000, refusalWords.text_too_long),
  closesOn: z.literal('').or(z.iso.date(messages.half)),
})

/** Staff open a closed round again, with a reason, after a second question. */
export function Reopen({ round, closedAt }: { round: Round; closedAt: string }) {
  const [typed, keep, , sent] = useKept(`reopen:${round.id}`, { reason: '', closesOn: '' })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: typed })
  const { errors } = form.formState
  const [asking, setAsking] = useState<z.output<typeof schema> | null>(null)
  const opening = useSave(
    ({ reason, closesOn }: z.output<typeof schema> & { was: typeof typed }) =>
      reopenRound(round.id, reason, closesOn || null),
    { fresh: [{}], onSaved: (_, { was }) => sent(was) },
  )
  const planned = round.settings?.participantsOn ?? round.settings?.publicOn
  return (
    <section className="stack stack--small narrow no-print" aria-labelledby="reopen">
      <h2 id="reopen">{messages.reopenTitle}</h2>
      <p>{messages.reopenText(formatDay(addDays(dayOf(closedAt), REOPEN_DAYS)))}</p>
      <form
        className="stack"
        noValidate
        onChange={() => keep({ ...form.getValues(), closesOn: '' })}
        onSubmit={(event) => void form.handleSubmit((values) => setAsking(values))(event)}
      >
        <TextArea
          label={messages.reason}
          error={errors.reason?.message}
          {...form.register('reason')}
        />
        <Controller
          control={form.control}
          name="closesOn"
          render={({ field }) => (
            <DateField
              {...field}
              label={messages.reopenLastDay}
              description={planned ? messages.reopenLastDayHint : undefined}
              error={errors.closesOn?.message}
            />
          )}
        />
        <div>
          <Button type="submit">{messages.reopen}</Button>
        </div>
      </form>
      <Dialog open={asking !== null} title={messages.reopenAsk} onClose={() => setAsking(null)}>
        <p>{messages.reopenEffects}</p>
        <SaveAlert saving={opening} />
        <div className="cluster">
          <Button
            purpose="primary"
            busy={opening.busy}
            onClick={() => asking && opening.save({ ...asking, was: typed })}
          >
            {messages.reopenConfirm}
          </Button>
          <Button purpose="subtle" onClick={() => setAsking(null)}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </section>
  )
}
