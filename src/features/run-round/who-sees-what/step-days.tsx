import { isDay } from '#domain/day.ts'
import type { Round } from '#domain/round.ts'
import { reaches, type Stage } from '#domain/visibility.ts'
import { planSteps } from '#data/rounds.ts'
import { today } from '#i18n/today.ts'
import { formatDay } from '#i18n/formats.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { messages } from './who-sees-what.messages.ts'

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
  const saving = useSave(
    (days: typeof stored) => planSteps(round, days.participantsOn || null, days.publicOn || null),
    { fresh: [{}], onSaved: (_, days) => patched.settle(days) },
  )
  const left = STEPS.filter(([step]) => !reaches(stage, step))
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
        if (whole && conflictReason(patched) === undefined) saving.save(draft)
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
            onChange={(day) => {
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
      <SaveAlert saving={saving} done={typed ? undefined : messages.planned} />
    </form>
  )
}
