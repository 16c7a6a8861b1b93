import { useQuery } from '@tanstack/react-query'
import { draftTalkQueries } from '#data/draft-talk.ts'
import type { Document, Kind } from '#domain/questionnaire/draft/document.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './editor.messages.ts'
import { nameOf } from './use-draft.ts'

export type PresentProps = {
  draftId: string
  document: Document
  /** What is open here; null at the list. */
  part: { kind: Kind; id: string } | null
}

/** Which colleagues have this draft open, and where they are in it. */
export function Present({ draftId, document, part }: PresentProps) {
  const here = part && `${part.kind} ${part.id}`
  const { data = [] } = useQuery(draftTalkQueries.present(draftId, here))
  if (data.length === 0) return null
  return (
    <Alert tone="warning">
      {data.map(({ email, part: at }) => {
        const [kind = '', id = ''] = at?.split(' ') ?? []
        return (
          <p key={email}>
            {messages.alsoHere(email, at === null ? null : nameOf(document, kind as Kind, id))}
          </p>
        )
      })}
    </Alert>
  )
}
