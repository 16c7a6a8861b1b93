import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '#domain/day.ts'
import type { PlannedRound, Round } from '#domain/round.ts'
import { mailQueries, planReminders } from '#data/mails.ts'
import { roundQueries } from '#data/rounds.ts'
import { formatWeekday } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { DaysField } from './days-field.tsx'
import { messages } from './mail.messages.ts'
import { RemindedToday } from './reminded-today.tsx'
import { typedDays } from './typed-days.ts'

/** Staff plan when reminders of a round go, also of one that is still to open. */
export function Reminders({ standard }: { standard: readonly number[] }) {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const coming = useSuspenseQuery(roundQueries.planned()).data
  const planned = useSuspenseQuery(mailQueries.reminders()).data
  const open = rounds.filter(({ state }) => state === 'open')
  const all = [...open, ...coming]
  return (
    <section className="stack narrow" aria-labelledby="reminders">
      <h2 id="reminders">{messages.remindersTitle}</h2>
      <p>{messages.remindersIntro}</p>
      {all.length === 0 && <p>{messages.noRound}</p>}
      {all.map((round) => {
        const days = planned.find(({ roundId }) => roundId === round.id)?.days ?? standard
        return <OfRound key={round.id} round={round} days={days} />
      })}
      {open.length > 0 && <RemindedToday rounds={open.length} />}
    </section>
  )
}

/** On which days the stored reminders go, those that have passed left out. */
function daysOf(closesOn: string, days: readonly number[]): readonly string[] {
  return days
    .map((before) => addDays(closesOn, -before))
    .filter((day) => day >= today())
    .sort()
    .map(formatWeekday)
}

function OfRound({ round, days }: { round: Round | PlannedRound; days: readonly number[] }) {
  const [typed, setTyped] = useState(days.join(', '))
  const [wrong, setWrong] = useState(false)
  const planning = useSave((list: readonly number[]) => planReminders(round.id, list), {
    fresh: [mailQueries.reminders(), mailQueries.reminded()],
  })
  const save = () => {
    const list = typedDays(typed)
    setWrong(list === null)
    if (list) planning.save(list)
  }
  return (
    <Card>
      <form
        className="stack stack--small"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <DaysField
          label={messages.daysLabel(round.name)}
          value={typed}
          onType={setTyped}
          error={wrong ? messages.daysInvalid : undefined}
        />
        <p>
          {round.state !== 'open' && messages.notOpenYet}{' '}
          {round.closesOn === null
            ? messages.noLastDay
            : messages.goOn(daysOf(round.closesOn, days))}
        </p>
        <SaveAlert saving={planning} done={planning.input && messages.daysSaved(planning.input)} />
        <div>
          <Button type="submit" busy={planning.busy}>
            {messages.saveDays}
            <span className="visually-hidden">{messages.saveDaysOf(round.name)}</span>
          </Button>
        </div>
      </form>
    </Card>
  )
}
