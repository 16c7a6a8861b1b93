import { useState } from 'react'
import { mailQueries, setMailSettings, type MailNumbers } from '#data/mails.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { DaysField } from './days-field.tsx'
import { messages } from './mail.messages.ts'
import { typedDays } from './typed-days.ts'

/** How many mails leave in a day, and when reminders go unless a round says otherwise. */
export function MailSettings({ numbers }: { numbers: MailNumbers }) {
  const [limit, setLimit] = useState(String(numbers.aDay))
  const [days, setDays] = useState(numbers.reminderDays.join(', '))
  const [checked, setChecked] = useState(false)
  const list = typedDays(days)
  const most = /^[1-9]\d{0,5}$/.test(limit.trim()) && Number(limit) <= 100_000
  const saving = useSave(
    ({ aDay, reminderDays }: { aDay: number; reminderDays: readonly number[] }) =>
      setMailSettings(aDay, reminderDays),
    { fresh: [mailQueries.numbers()] },
  )
  return (
    <section className="stack narrow" aria-labelledby="mail-settings">
      <h2 id="mail-settings">{messages.settingsTitle}</h2>
      <form
        className="stack stack--small"
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (most && list) saving.save({ aDay: Number(limit), reminderDays: list })
        }}
      >
        <TextInput
          label={messages.limit}
          width="short"
          inputMode="numeric"
          autoComplete="off"
          value={limit}
          error={checked && !most ? messages.limitInvalid : undefined}
          onChange={({ target }) => setLimit(target.value)}
        />
        <DaysField
          label={messages.standardDays}
          value={days}
          onType={setDays}
          error={checked && !list ? messages.daysInvalid : undefined}
        />
        <SaveAlert saving={saving} done={messages.settingsSaved} />
        <div>
          <Button type="submit" busy={saving.busy}>
            {messages.saveSettings}
          </Button>
        </div>
      </form>
    </section>
  )
}
