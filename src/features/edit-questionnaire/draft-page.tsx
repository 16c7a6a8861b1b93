import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Document, Kind } from '#domain/questionnaire/draft/document.ts'
import { RATING_PAGE } from '#domain/questionnaire/draft/document.ts'
import { draftQueries, saveDraft, type DraftPart } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { AddPart } from './add-part.tsx'
import { Checks } from './checks.tsx'
import { messages } from './editor.messages.ts'
import { Files } from './files.tsx'
import { Lineage } from './lineage.tsx'
import { Present } from './present.tsx'
import { Publish } from './publish.tsx'
import { checkName, nameOf, useDraft, type DraftNow } from './use-draft.ts'
import { place } from './part-edits.ts'

export type DraftPageProps = {
  draftId: string
  /** The real form over the whole draft, to fill in and forget; the app brings it. */
  TryWhole: ComponentType<{ document: Document }>
}

/** A draft: what is in it, what is the matter, what it breaks, and publishing it. */
export function DraftPage({ draftId, TryWhole }: DraftPageProps) {
  const now = useDraft(draftId)
  const { draft, document, checks } = now
  const faults = checks.filter(({ fault }) => fault)
  const hints = checks.filter(({ fault }) => !fault)
  const named = ({ kind, id }: { kind: Kind; id: string }) => checkName(now, kind, id)
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <p className="no-print">
          <Link to="/eszl/vragenlijst">{messages.back}</Link>
        </p>
        <PageTitle eyebrow={messages.state[draft.state]}>
          {messages.draftTitle(draft.name)}
        </PageTitle>
        <p className="lead">{messages.draftLead}</p>
        {draft.state !== 'open' && <Alert>{messages.closed}</Alert>}
        <Present {...{ draftId, document }} part={null} />
      </div>
      <section className="stack stack--small" aria-labelledby="checks">
        <h2 id="checks">{messages.checksTitle}</h2>
        <p>{checks.length === 0 ? messages.allGood : messages.faults(faults.length)}</p>
        <Checks now={now} checks={faults} nameOf={named} />
        {hints.length > 0 && (
          <details>
            <summary>{messages.hints(hints.length)}</summary>
            <Checks now={now} checks={hints} nameOf={named} />
          </details>
        )}
      </section>
      <section className="stack stack--small" aria-labelledby="parts">
        <h2 id="parts">{messages.parts}</h2>
        <Parts now={now} />
        {draft.state === 'open' && <AddPart now={now} />}
      </section>
      <details>
        <summary>{messages.tryOut}</summary>
        <div className="stack">
          <p className="subtle">{messages.tryOutHelp}</p>
          <TryWhole document={document} />
        </div>
      </details>
      <Files now={now} />
      <Lineage now={now} />
      {draft.state === 'open' && <Publish now={now} />}
    </div>
  )
}

const LISTED = ['theme', 'item', 'ratingItem', 'contradiction', 'legalNote', 'measure'] as const

function Parts({ now: { draft, document, checks } }: { now: DraftNow }) {
  const moving = useSave(
    (pair: readonly [DraftPart, DraftPart]) => saveDraft(draft.id, swapped(pair)),
    { fresh: [draftQueries.all()] },
  )
  return (
    <>
      <SaveAlert saving={moving} />
      {LISTED.map((kind) => {
        const parts = draft.parts.filter((part) => part.kind === kind)
        if (parts.length === 0) return null
        return (
          <details key={kind} open={kind === 'theme'}>
            <summary>
              {messages.kinds[kind]} ({parts.length})
            </summary>
            <ol>
              {parts.map((part, index) => {
                const before = parts[index - 1]
                const name = nameOf(document, kind, part.id)
                const wrong = checks.filter((check) => check.kind === kind && check.id === part.id)
                return (
                  <li key={part.id}>
                    <Link
                      to="/eszl/vragenlijst/$draftId/$kind/$partId"
                      params={{ draftId: draft.id, kind, partId: part.id }}
                    >
                      {name}
                    </Link>{' '}
                    {wrong.some(({ fault }) => fault) && (
                      <Badge tone="warning">{messages.fault}</Badge>
                    )}
                    {before && draft.state === 'open' && (
                      <Button
                        purpose="subtle"
                        busy={moving.busy}
                        onClick={() => moving.save([before, part])}
                      >
                        ↑<span className="visually-hidden"> {messages.up(name)}</span>
                      </Button>
                    )}
                  </li>
                )
              })}
            </ol>
          </details>
        )
      })}
      <p>
        <Link
          to="/eszl/vragenlijst/$draftId/$kind/$partId"
          params={{ draftId: draft.id, kind: 'ratingPage', partId: RATING_PAGE }}
        >
          {messages.kinds.ratingPage}
        </Link>
      </p>
    </>
  )
}

/** Each takes the place of the other; where both had the same place, one is put before the other. */
function swapped([before, after]: readonly [DraftPart, DraftPart]) {
  const [first, second] =
    before.position === after.position
      ? [before.position, before.position + 1]
      : [before.position, after.position]
  return [
    { ...place(after), position: first, content: after.content },
    { ...place(before), position: second, content: before.content },
  ]
}
