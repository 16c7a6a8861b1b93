import { useState } from 'react'
import { isDay } from '#domain/day.ts'
import type { Round } from '#domain/round.ts'
import type { DataError } from '#data/errors.ts'
import { reaches, type Stage } from '#domain/visibility.ts'
import { planSteps } from '#data/rounds.ts'
import { today } from '#i18n/today.ts'
import { refusalWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { wrongStep } from '../make-round/round-values.ts'
import { messages } from './who-sees-what.messages.ts'

type Days = { participantsOn: string; publicOn: string }
const STEPS = [
  ['participants', 'participantsOn'],
  ['public', 'publicOn'],
] as const

/** Staff plan on which days a round is shown further, or on none; what is shown has no day to choose any more. */
export function StepDays({ round, stage }: { round: Round; stage: Stage }) {
  const { participantsOn = null, publicOn = null } = round.settings ?? {}
  const stored = { participantsOn: participantsOn ?? '', publicOn: publicOn ?? '' }
  const patched = usePatch(`steps:${round.id}`, stored)
  const { draft } = patched
  const left = STEPS.filter(([step]) => !reaches(stage, step))
  const names = left.map(([, name]) => name)
  const [wrong, setWrong] = useState<keyof Days | null>(null)
  const saving = useSave(
    (days: Days) => planSteps(round, days.participantsOn || null, days.publicOn || null),
    {
      fresh: [{}],
      onSaved: (_, days) => patched.settle(days),
      onFailed: (error) => {
        if (isWrongDay(error))
          setWrong(names.findLast((name) => draft[name] !== stored[name]) ?? null)
      },
    },
  )
  const whole = left.every(([, name]) => draft[name] === '' || isDay(draft[name]))
  const typed = STEPS.some(([, name]) => draft[name] !== stored[name])
  if (left.length === 0) return null
  return (
    <form
      noValidate
      className="stack stack--small no-print"
      aria-label={messages.planTitle}
      onSubmit={(event) => {
        event.preventDefault()
        if (!whole || conflictReason(patched) !== undefined) return
        const found = wrongIn(draft, stored, names, round)
        setWrong(found)
        if (found === null) saving.save(draft)
      }}
    >
      <h3>{messages.planTitle}</h3>
      <p className="subtle">{messages.planIntro}</p>
      <div className="cluster cluster--fields">
        {left.map(([step, name]) => (
          <DateField
            key={step}
            label={messages.planDay[step]}
            min={today()}
            value={draft[name]}
            error={wrong === name ? refusalWords.stage_days_invalid : undefined}
            onChange={(day) => {
              setWrong(null)
              patched.change({ [name]: day })
              saving.clear()
            }}
          />
        ))}
        <Button
          type="submit"
          busy={saving.busy}
          disabledReason={
            conflictReason(patched) ?? (!whole ? messages.half : typed ? undefined : messages.same)
          }
        >
          {messages.planSave}
        </Button>
      </div>
      <PatchConflict
        patched={patched}
        stored={stored}
        label={(name) => messages.planDay[name === 'publicOn' ? 'public' : 'participants']}
        words={(name, days) => (isDay(days[name]) ? formatDay(days[name]) : '')}
      />
      {wrong === null && <SaveAlert saving={saving} done={typed ? undefined : messages.planned} />}
    </form>
  )
}

const isWrongDay = (error: DataError) =>
  error.kind === 'refused' && error.code === 'stage_days_invalid'

/** The day that cannot be chosen. One that stays as it was may be over, while the round waits with its step. */
function wrongIn(
  days: Days,
  stored: Days,
  left: readonly (keyof Days)[],
  { state, closesOn }: Round,
): keyof Days | null {
  const only = (of: (name: keyof Days) => boolean): Days => ({
    participantsOn: of('participantsOn') ? days.participantsOn : '',
    publicOn: of('publicOn') ? days.publicOn : '',
  })
  const isLeft = (name: keyof Days) => left.includes(name)
  const over = state === 'closed' || closesOn === null || closesOn < today() ? today() : closesOn
  return (
    wrongStep(
      only((name) => isLeft(name) && days[name] !== stored[name]),
      over,
    ) ?? wrongStep(only(isLeft), '')
  )
}
