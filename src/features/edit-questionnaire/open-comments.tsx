import { Link } from '@tanstack/react-router'
import { List } from '#ui/layout/list.tsx'
import { CommentBy } from './comments.tsx'
import { messages } from './editor.messages.ts'
import type { PartsProps } from './parts.tsx'
import { nameOf } from './use-draft.ts'

/** Everything that is said about a draft and not settled, with the part it is about. */
export function OpenComments({ now: { draft, document }, comments }: PartsProps) {
  return (
    <section className="stack stack--small" aria-labelledby="open-comments">
      <h2 id="open-comments">
        {messages.openComments}
        {comments.length > 0 && ` (${comments.length})`}
      </h2>
      {comments.length === 0 && <p>{messages.noOpenComments}</p>}
      <List look="stack">
        {comments.map((comment) => (
          <li key={comment.id}>
            <Link
              to="/eszl/vragenlijst/$draftId/$kind/$partId"
              params={{ draftId: draft.id, kind: comment.kind, partId: comment.partId }}
            >
              {nameOf(document, comment.kind, comment.partId)}
            </Link>
            <CommentBy comment={comment} />
          </li>
        ))}
      </List>
    </section>
  )
}
