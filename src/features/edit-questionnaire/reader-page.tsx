import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ComponentType } from 'react'
import { documentOf, type Document } from '#domain/questionnaire/draft/document.ts'
import { draftTalkQueries } from '#data/draft-talk.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './editor.messages.ts'
import { ReaderComment } from './reader-comment.tsx'

export type ReaderPageProps = {
  readerKey: string
  TryWhole: ComponentType<{ document: Document }>
}

/** Who has the link of a draft reads it in the form that it will be, and can try it; nothing is kept. */
export function ReaderPage({ readerKey, TryWhole }: ReaderPageProps) {
  const shared = useSuspenseQuery(draftTalkQueries.shared(readerKey)).data
  // What somebody is typing stays when the link is ended meanwhile.
  const [seen, setSeen] = useState(shared)
  if (shared && shared !== seen) setSeen(shared)
  const document = seen && documentOf(seen.name, seen.parts)
  return (
    <div className="stack stack--large">
      {shared && document ? (
        <>
          <div className="stack stack--small">
            <PageTitle>{messages.draftTitle(shared.name)}</PageTitle>
            <p className="lead">{messages.readerLead}</p>
          </div>
          <section className="stack" aria-labelledby="try-out">
            <h2 id="try-out">{messages.tryOut}</h2>
            <p>{messages.tryOutHelp}</p>
            <TryWhole document={document} />
          </section>
        </>
      ) : (
        <>
          <PageTitle>{messages.title}</PageTitle>
          <EmptyState title={messages.readerGone}>
            <p>{messages.readerGoneHelp}</p>
          </EmptyState>
        </>
      )}
      {seen && document && (
        <ReaderComment {...{ readerKey, document }} parts={seen.parts} ended={!shared} />
      )}
    </div>
  )
}
