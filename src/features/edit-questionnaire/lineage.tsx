import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { breaksOf, couldBe, type Standing } from '#domain/questionnaire/draft/lineage.ts'
import type { Edit } from '#domain/questionnaire/draft/edits.ts'
import { draftQueries, saveDraft } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { editionOf } from '#domain/questionnaire/draft/document.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './editor.messages.ts'
import { asNew, renamed } from './renamed.ts'
import { nameOf, type DraftNow } from './use-draft.ts'

/** How each changed question stands to the version before, what breaks with it, and what the editor decides. */
export function Lineage({ now }: { now: DraftNow }) {
  const { draft, document, base, lineage } = now
  const reach = useSuspenseQuery(draftQueries.reach(draft.id)).data
  const saving = useSave((edits: readonly Edit[]) => saveDraft(draft.id, edits), {
    fresh: [draftQueries.all()],
  })
  const breaks = breaksOf(lineage, reach)
  const agree = ({ item, how, from }: Standing) => {
    const known = draft.parts.find((part) => part.kind === 'lineage' && part.id === item)
    const content = { how, from }
    saving.save([{ kind: 'lineage', id: item, version: known?.version ?? 0, position: 0, content }])
  }
  return (
    <section className="stack stack--small" aria-labelledby="lineage">
      <h2 id="lineage">{messages.lineageTitle}</h2>
      <SaveAlert saving={saving} />
      {breaks.length === 0 ? (
        <p>{messages.lineageNone}</p>
      ) : (
        <>
          <p>{messages.lineageLead}</p>
          <StackedTable
            caption={messages.lineageTitle}
            columns={messages.lineageColumns}
            rows={breaks.map(({ standing, trends, prefilled, proofs }) => ({
              id: standing.item,
              cells: [
                nameOf(standing.how === 'gone' ? base : document, 'item', standing.item),
                messages.how[standing.how],
                messages.breaks(trends, prefilled, proofs),
                standing.decided ? (
                  messages.agreed
                ) : (
                  <div key="decide" className="cluster">
                    <Button busy={saving.busy} onClick={() => agree(standing)}>
                      {messages.agree}
                      <span className="visually-hidden">: {standing.item}</span>
                    </Button>
                    {standing.how === 'reworded' && (
                      <Button
                        purpose="subtle"
                        busy={saving.busy}
                        onClick={() => saving.save(asNew(draft.parts, standing.item))}
                      >
                        {messages.asNew}
                        <span className="visually-hidden">: {standing.item}</span>
                      </Button>
                    )}
                    <OldOne
                      {...{ now, standing }}
                      busy={saving.busy}
                      onChoose={(old) => saving.save(renamed(draft.parts, standing.item, old))}
                    />
                  </div>
                ),
              ],
            }))}
          />
        </>
      )}
    </section>
  )
}

type OldOneProps = {
  now: DraftNow
  standing: Standing
  busy: boolean
  onChoose: (item: string) => void
}

/** A new question can be one that was taken out: then it takes that name, and its trend goes on. */
function OldOne({ now: { document, base }, standing, busy, onChoose }: OldOneProps) {
  const [chosen, setChosen] = useState('')
  const items = document.items.map(({ asked }) => asked)
  const item = items.find(({ id }) => id === standing.item)
  const before = editionOf(base).definition
  const old = item && standing.how !== 'gone' ? couldBe(before, items, item) : []
  if (old.length === 0) return null
  return (
    <>
      <Select
        label={messages.isOld}
        description={messages.isOldHelp}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">{messages.isNoOld}</option>
        {old.map(({ id, text }) => (
          <option key={id} value={id}>
            {text.nl}
          </option>
        ))}
      </Select>
      {chosen !== '' && (
        <Button busy={busy} onClick={() => onChoose(chosen)}>
          {messages.takeOld}
          <span className="visually-hidden">: {standing.item}</span>
        </Button>
      )}
    </>
  )
}
