import { useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { editionOf } from '#domain/questionnaire/draft/document.ts'
import type { Edit } from '#domain/questionnaire/draft/edits.ts'
import { breaksOf, type Break } from '#domain/questionnaire/draft/lineage.ts'
import { draftQueries, saveDraft } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './editor.messages.ts'
import { ChooseOrigin } from './choose-origin.tsx'
import { asNew, decided, withOrigin } from './renamed.ts'
import { nameOf, type DraftNow } from './use-draft.ts'

/**
 * How each changed question and experience stands to the version before, what breaks with it, and what the editor
 * decides.
 */
export function Lineage({ now }: { now: DraftNow }) {
  const { draft, document, base, lineage } = now
  // The numbers of before stay until those after a new edit are there.
  const edits = useDeferredValue(draft.edits)
  const reach = useSuspenseQuery(draftQueries.reach(draft.id, edits)).data
  const breaks = breaksOf(lineage, reach)
  const nameThen = (kind: Break['standing']['kind'], id: string) => nameOf(base, kind, id)
  return (
    <section className="stack stack--small" aria-labelledby="lineage">
      <h2 id="lineage">{messages.lineageTitle}</h2>
      {breaks.length === 0 ? (
        <p>{messages.lineageNone}</p>
      ) : (
        <>
          <p>{messages.lineageLead}</p>
          <StackedTable
            caption={messages.lineageTitle}
            columns={messages.lineageColumns}
            rows={breaks.map((broken) => {
              const { kind, item, how, from, recounts } = broken.standing
              const others = from.filter((id) => id !== item).map((id) => nameThen(kind, id))
              return {
                id: `${kind} ${item}`,
                cells: [
                  how === 'gone' ? nameThen(kind, item) : nameOf(document, kind, item),
                  <div key="how" className="stack stack--small">
                    <span>{messages.howOf(kind, how, others.join(' · '))}</span>
                    {recounts.length > 0 && (
                      <span>{messages.recounts(recounts, broken.goingOn)}</span>
                    )}
                  </div>,
                  messages.breaks(broken.trends, broken.prefilled, broken.proofs),
                  <Decide key="decide" {...{ now, standing: broken.standing }} />,
                ],
              }
            })}
          />
        </>
      )}
    </section>
  )
}

type DecideProps = { now: DraftNow; standing: Break['standing'] }

function Decide({ now: { draft, document, base }, standing }: DecideProps) {
  const saving = useSave((edits: readonly Edit[]) => saveDraft(draft.id, edits), {
    fresh: [draftQueries.all()],
  })
  const { kind, item, how } = standing
  if (standing.decided || draft.state !== 'open') {
    if (kind !== 'item' || how === 'same') return messages.noDecision
    return standing.decided ? messages.agreed : messages.undecided
  }
  const before = editionOf(base).definition
  const { items } = editionOf(document).definition
  const isNew = how !== 'gone' && !before.items.some(({ id }) => id === item)
  return (
    <div className="stack stack--small">
      {isNew ? (
        <ChooseOrigin
          {...{ before, items, item, busy: saving.busy }}
          onChoose={(origin) => saving.save(withOrigin(draft.parts, before, item, origin))}
        />
      ) : (
        <div className="cluster">
          <Button
            busy={saving.busy}
            onClick={() => saving.save([decided(draft.parts, standing, items)])}
          >
            {messages.agree}
            <span className="visually-hidden">: {item}</span>
          </Button>
          {how === 'reworded' && (
            <Button
              purpose="subtle"
              busy={saving.busy}
              onClick={() => saving.save(asNew(draft.parts, item))}
            >
              {messages.asNew}
              <span className="visually-hidden">: {item}</span>
            </Button>
          )}
        </div>
      )}
      <SaveAlert saving={saving} />
    </div>
  )
}
