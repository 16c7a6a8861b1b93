import { useSuspenseQuery } from '@tanstack/react-query'
import type { Member } from '#domain/access/member.ts'
import type { Round } from '#domain/round.ts'
import { canName, NAMING, reaches, type Naming, type Stage } from '#domain/visibility.ts'
import { setNamingConsent, visibilityQueries } from '#data/visibility.ts'
import { formatDay } from '#i18n/formats.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { Card } from '#ui/layout/card.tsx'
import { OwnLine } from './own-line.tsx'
import { messages } from './see-comparison.messages.ts'

const words = messages.naming

export type NamingConsentProps = { member: Member; round: Round; stage: Stage }

/** The coordinator says how far the name of the municipality may go; colleagues read it. */
export function NamingConsent({ member, round, stage }: NamingConsentProps) {
  const roundId = round.id
  const consents = useSuspenseQuery(visibilityQueries.consents()).data
  const stored: Naming =
    consents.find(
      (consent) =>
        consent.roundId === roundId && consent.municipalityCode === member.municipalityCode,
    )?.naming ?? 'none'
  const patched = usePatch(`naming:${roundId}`, { naming: stored })
  const chosen = patched.draft.naming

  const saving = useSave((naming: Naming) => setNamingConsent(roundId, naming), {
    fresh: [visibilityQueries.consents()],
    onSaved: (_, naming) => patched.settle({ naming }),
  })
  const planned = round.settings?.participantsOn
  const leads = member.role === 'coordinator'
  return (
    <Card as="section" labelledBy="naming">
      <h2 id="naming">{words.title}</h2>
      <p>{words.intro}</p>
      {planned && !reaches(stage, 'participants') && (
        <p>
          <strong>{words.plannedOn(formatDay(planned))}</strong>
        </p>
      )}
      <FieldGroup role="radiogroup" label={words.legend} description={words.until[stage]}>
        {NAMING.map((naming) => (
          <Option
            key={naming}
            type="radio"
            name="naming"
            value={naming}
            checked={chosen === naming}
            disabled={naming !== stored && !canName(member, stage, stored, naming).allowed}
            onChange={() => {
              patched.change({ naming })
              saving.clear()
            }}
          >
            {words.options[naming]}
          </Option>
        ))}
      </FieldGroup>
      <OwnLine round={round} municipalityCode={member.municipalityCode ?? ''} naming={chosen} />
      <p className="small subtle">{words.elimination}</p>
      <SaveAlert saving={saving} done={words.saved} />
      <PatchConflict
        patched={patched}
        stored={{ naming: stored }}
        label={() => words.legend}
        words={(_, { naming }) => words.options[naming]}
      />
      {stage !== 'public' && (
        <div className="cluster no-print">
          <Button
            busy={saving.busy}
            onClick={() => saving.save(chosen)}
            disabledReason={
              !leads
                ? words.coordinatorOnly
                : chosen === stored
                  ? words.same
                  : conflictReason(patched)
            }
          >
            {words.save}
          </Button>
        </div>
      )}
    </Card>
  )
}
