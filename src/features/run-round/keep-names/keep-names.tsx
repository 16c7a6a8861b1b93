import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { personalDataQueries, setSignatureRetention, USUAL_RETENTION } from '#data/personal-data.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { messages } from './keep-names.messages.ts'

const CHOICES = [1, 2, 3, 5, 7, 10, 15, 20]

/** Staff say how long the names under what was signed in a round are kept. */
export function KeepNames({ roundId }: { roundId: string }) {
  const queryClient = useQueryClient()
  const retention = useSuspenseQuery(personalDataQueries.retention()).data
  const stored = retention.find(({ round_id }) => round_id === roundId)?.years ?? USUAL_RETENTION
  const patched = usePatch(`keep-names:${roundId}`, { years: stored })
  const chosen = patched.draft.years
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ tone: 'positive' | 'negative'; text: string } | null>(null)
  async function save() {
    setBusy(true)
    const saved = await setSignatureRetention(roundId, chosen)
    setBusy(false)
    setTold(
      saved.ok
        ? { tone: 'positive', text: messages.saved(chosen) }
        : { tone: 'negative', text: dataErrorWords(saved.error) },
    )
    await queryClient.invalidateQueries({ queryKey: personalDataQueries.retention().queryKey })
    if (saved.ok) patched.clear()
  }
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
            setTold(null)
          }}
        >
          {CHOICES.map((years) => (
            <option key={years} value={years}>
              {messages.years(years)}
            </option>
          ))}
        </Select>
        <Button
          busy={busy}
          onClick={() => void save()}
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
      {told && (
        <Alert tone={told.tone} live>
          <p>{told.text}</p>
        </Alert>
      )}
    </section>
  )
}
