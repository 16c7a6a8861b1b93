import { useSuspenseQuery } from '@tanstack/react-query'
import type { Kind } from '#domain/questionnaire/draft/document.ts'
import { memberQueries } from '#data/members.ts'
import { draftTalkQueries, settleDraftComment, type DraftComment } from '#data/draft-talk.ts'
import type { Draft } from '#data/questionnaire-drafts.ts'
import { formatMoment } from '#i18n/formats.ts'
import { memberName } from '#i18n/person-name.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { CommentForm } from './comment-form.tsx'
import { messages } from './editor.messages.ts'

/** What editors say to each other about a part, until it is settled. */
export function Comments({ draft, kind, partId }: { draft: Draft; kind: Kind; partId: string }) {
  const all = useSuspenseQuery(draftTalkQueries.comments(draft.id)).data
  const fresh = [draftTalkQueries.comments(draft.id)]
  const settling = useSave(
    ({ id: commentId, settled }: DraftComment) => settleDraftComment(commentId, !settled),
    { fresh },
  )
  const open = draft.state === 'open'
  return (
    <section className="stack stack--small" aria-labelledby="comments">
      <h2 id="comments">{messages.commentsTitle}</h2>
      {all
        .filter((comment) => comment.kind === kind && comment.partId === partId)
        .map((comment) => (
          <div key={comment.id}>
            <CommentBy comment={comment} />
            {open && (
              <Button purpose="subtle" onClick={() => settling.save(comment)}>
                {comment.settled ? messages.reopen : messages.settle}
              </Button>
            )}
          </div>
        ))}
      <SaveAlert saving={settling} />
      {open && <CommentForm draftId={draft.id} kind={kind} partId={partId} />}
    </section>
  )
}

/** Who said what, and when. */
export function CommentBy({ comment }: { comment: DraftComment }) {
  const members = useSuspenseQuery(memberQueries.all()).data
  const { writtenBy, writtenAt, readerName, settled, text } = comment
  const who =
    readerName !== null
      ? messages.reader(readerName)
      : writtenBy === null
        ? messages.somebody
        : memberName(members, writtenBy)
  return (
    <>
      <p className="subtle small">
        {messages.who(who, formatMoment(writtenAt))} {settled && <Badge>{messages.settled}</Badge>}
      </p>
      <p>{text}</p>
    </>
  )
}
