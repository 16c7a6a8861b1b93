import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Action } from '#domain/action.ts'
import { type ActionComment, actionTalkQueries, commentAction } from '#data/action-talk.ts'
import { memberQueries } from '#data/members.ts'
import { formatMoment } from '#i18n/formats.ts'
import { personName } from '#i18n/person-name.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useMessage } from '#parts/use-message.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { List } from '#ui/layout/list.tsx'
import { Written } from '#ui/layout/written.tsx'
import { messages } from './actions.messages.ts'
import { useNames } from './people.ts'
import { Problem } from './problem.tsx'

/** What was said about an action, and saying something. */
export function Comments({ action }: { action: Action }) {
  const { data, error } = useQuery(actionTalkQueries.comments(action.id))
  const writerOf = useWriter()
  return (
    <section className="stack" aria-labelledby="comments">
      <h2 id="comments">{messages.commentsTitle}</h2>
      <Problem error={error} />
      {data?.length === 0 && <p className="subtle">{messages.commentsNone}</p>}
      {data && data.length > 0 && (
        <List as="ol" look="stack">
          {data.map((comment) => (
            <li key={comment.id}>
              <p className="small subtle">
                {writerOf(comment)}, {formatMoment(comment.writtenAt)}
              </p>
              <Written>{comment.text}</Written>
            </li>
          ))}
        </List>
      )}
      <CommentForm actionId={action.id} />
    </section>
  )
}

/** A name where the reader may see the person, and else where the writer works. */
function useWriter() {
  const members = useQuery(memberQueries.all()).data ?? []
  const nameOf = useNames()
  return ({ writtenBy, municipalityCode }: ActionComment) => {
    const person = members.find(({ userId }) => userId === writtenBy)
    const place = municipalityCode === null ? messages.office : nameOf(municipalityCode)
    return person ? `${personName(person.email)} (${place})` : place
  }
}

function CommentForm({ actionId }: { actionId: string }) {
  const { message, change, say, saying } = useMessage(
    `action-comment:${actionId}`,
    () => ({ text: '' }),
    ({ id, text }) => commentAction(id, actionId, text),
    { fresh: [actionTalkQueries.comments(actionId)] },
  )
  const [missing, setMissing] = useState(false)
  return (
    <form
      className="stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (message.text.trim() === '') setMissing(true)
        else say()
      }}
    >
      <SaveAlert saving={saying} />
      <TextArea
        label={messages.comment}
        rows={2}
        maxLength={1000}
        value={message.text}
        error={missing ? messages.commentMissing : undefined}
        onChange={({ target }) => {
          change({ text: target.value })
          setMissing(false)
        }}
      />
      <div>
        <Button type="submit" busy={saying.busy}>
          {messages.commentSend}
        </Button>
      </div>
    </form>
  )
}
