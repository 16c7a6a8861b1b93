import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Document, Kind } from '#domain/questionnaire/draft/document.ts'
import { draftTalkQueries } from '#data/draft-talk.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { AddPart } from './add-part.tsx'
import { Checks } from './checks.tsx'
import { messages } from './editor.messages.ts'
import { Files } from './files.tsx'
import { Lineage } from './lineage.tsx'
import { OpenComments } from './open-comments.tsx'
import { Parts } from './parts.tsx'
import { Present } from './present.tsx'
import { Publish } from './publish.tsx'
import { TakenOut } from './taken-out.tsx'
import { checkName, useDraft } from './use-draft.ts'

export type DraftPageProps = {
  draftId: string
  /** The real form over the whole draft, to fill in and forget; the app brings it. */
  TryWhole: ComponentType<{ document: Document }>
}

/** A draft: what is in it, what is the matter, what it breaks, and publishing it. */
export function DraftPage({ draftId, TryWhole }: DraftPageProps) {
  const now = useDraft(draftId)
  const { draft, document, checks } = now
  const comments = useSuspenseQuery(draftTalkQueries.comments(draftId)).data.filter(
    ({ settled }) => !settled,
  )
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
        <p className="no-print">
          <Link
            to="/eszl/vragenlijst/vergelijken"
            search={{ van: draft.startedFrom, naar: draft.name }}
          >
            {messages.compareDraft(draft.startedFrom)}
          </Link>
        </p>
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
        <Parts now={now} comments={comments} />
        {draft.state === 'open' && <AddPart now={now} />}
        <TakenOut draft={draft} />
      </section>
      <OpenComments {...{ now, comments }} />
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
