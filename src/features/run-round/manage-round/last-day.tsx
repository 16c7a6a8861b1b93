import { useState } from 'react'
import type { Round } from '#domain/round.ts'
import { isDay } from '#domain/day.ts'
import { moveLastDay, roundQueries } from '#data/rounds.ts'
import { formatDay } from '#i18n/formats.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { DateField, HALF_DATE } from '#ui/form/date-field.tsx'
import { messages } from './manage-round.messages.ts'

/** Staff announce another last day of an open round. */
export function LastDay({ round }: { round: Round }) {
  const [typed, setTyped] = useState<string | null>(null)
  const day = typed ?? round.closesOn ?? ''
  const [wrong, setWrong] = useState<string>()
  const planned = round.settings?.participantsOn ?? round.settings?.publicOn
  const moving = useSave((closesOn: string) => moveLastDay(round.id, closesOn), {
    fresh: [roundQueries.any],
    onSaved: (_, sent) => setTyped((now) => (now === sent ? null : now)),
  })
  return (
    <form
      noValidate
      className="stack stack--small"
      onSubmit={(event) => {
        event.preventDefault()
        setWrong(
          isDay(day) ? undefined : day === HALF_DATE ? messages.half : messages.lastDayMissing,
        )
        if (isDay(day)) moving.save(day)
      }}
    >
      <DateField
        label={messages.lastDay}
        description={planned ? messages.lastDayMoves : messages.lastDayHint}
        error={wrong}
        value={day}
        onChange={setTyped}
      />
      <div>
        <Button type="submit" busy={moving.busy}>
          {messages.moveLastDay}
        </Button>
      </div>
      <SaveAlert saving={moving} done={messages.moved(formatDay(moving.input ?? day))} />
    </form>
  )
}
