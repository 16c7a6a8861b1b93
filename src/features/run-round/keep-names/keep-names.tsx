import { useSuspenseQuery } from '@tanstack/react-query'
import { personalDataQueries, setSignatureRetention, USUAL_RETENTION } from '#data/personal-data.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { messages } from './keep-names.messages.ts'

const CHOICES = [1, 2, 3, 5, 7, 10, 15, 20]

/** Staff say how long the names under what was signed in a round are kept. */
export function KeepNames({ roundId }: { roundId: string }) {
  const retention = useSuspenseQuery(personalDataQueries.retention()).data
  const stored = retention.find(({ round_id }) => round_id === roundId)?.years ?? USUAL_RETENTION
  const patched = usePatch(`keep-names:${roundId}`, { years: stored })
  const chosen = patched.draft.years
  const saving = useSave((years: number) => setSignatureRetention(roundId, years), {
    fresh: [personalDataQueries.retention()],
    onSaved: (_, years) => patched.settle({ years }),
  })
  return (
    <section className="stack stack--small no-print" aria-labelledby="keep-names">
      <h2 id="keep-names">{messages.title}</h2>
      <p>{messages.intro}</p>
      <div className="cluster cluster--fields">
        <Select
          label={messages.label}
          value={chosen}
          onChange={({ target }) => {
            patched.change({ years: Number(target.value) })
            saving.clear()
          }}
        >
          {CHOICES.map((years) => (
            <option key={years} value={years}>
              {messages.years(years)}
            </option>
          ))}
        </Select>
        <Button
          busy={saving.busy}
          onClick={() => saving.save(chosen)}
          disabledReason={chosen === stored ? messages.same : conflictReason(patched)}
        >
          {messages.save}
        </Button>
      </div>
      <PatchConflict
        patched={patched}
        stored={{ years: stored }}
        label={() => messages.label}
        words={(_, { years }) => messages.years(years)}
      />
      <SaveAlert saving={saving} done={messages.saved(saving.input ?? chosen)} />
    </section>
  )
}
