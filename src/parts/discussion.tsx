import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isOpen, waitsFor, type Discussion } from '#domain/discussion.ts'
import { DataFailure } from '#data/errors.ts'
import {
  discuss,
  discussionQueries,
  settleDiscussion,
  type DiscussionKey,
  type DiscussionMessage,
} from '#data/discussions.ts'
import { memberQueries } from '#data/members.ts'
import { sessionQueries } from '#data/session.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatDay, formatMoment } from '#i18n/formats.ts'
import { nameFor, personName } from '#i18n/person-name.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { Written } from '#ui/layout/written.tsx'
import { messages } from './discussion.messages.ts'
import { SaveAlert } from './save-told.tsx'
import { useMessage } from './use-message.ts'
import { useSave } from './use-save.ts'

export type TalkProps = {
  of: DiscussionKey
  /** As it is known; undefined when nothing was said yet. */
  discussion: Discussion | undefined
}

/** What was said in a discussion, saying something, and settling it. */
export function Talk({ of, discussion }: TalkProps) {
  return (
    <div className="stack">
      {discussion ? (
        <Said of={of} lastAt={discussion.lastAt} />
      ) : (
        <p className="subtle">{messages.none}</p>
      )}
      {discussion?.settledAt && (
        <p className="subtle small">{messages.settledOn(formatDay(discussion.settledAt))}</p>
      )}
      <SayForm of={of} />
      {discussion && <Settle of={of} settled={!isOpen(discussion)} />}
    </div>
  )
}

function Said({ of, lastAt }: { of: DiscussionKey; lastAt: string }) {
  const { data, error } = useQuery({
    ...discussionQueries.messages(of, lastAt),
    placeholderData: keepPreviousData,
  })
  const writerOf = useWriter()
  if (error instanceof DataFailure) {
    return (
      <Alert tone="negative">
        <p>{dataErrorWords(error.error)}</p>
      </Alert>
    )
  }
  if (!data) return <p className="subtle">{messages.loading}</p>
  return (
    <List as="ol" look="stack">
      {data.map((message) => (
        <li key={message.id} className="beside-line">
          <p className="small subtle">
            {writerOf(message)}, {formatMoment(message.writtenAt)}
          </p>
          <Written>{message.text}</Written>
        </li>
      ))}
    </List>
  )
}

/** A name where the reader may see the person; officials do not see who works at the office. */
function useWriter() {
  const members = useQuery(memberQueries.all()).data ?? []
  const own = useQuery(sessionQueries.current()).data?.email
  return ({ writtenBy, fromOffice }: DiscussionMessage) => {
    const person = members.find(({ userId }) => userId === writtenBy)
    if (!person) return fromOffice ? messages.office : personName(null)
    const name = nameFor(own, person.email)
    return fromOffice ? `${name} (${messages.office})` : name
  }
}

function SayForm({ of }: { of: DiscussionKey }) {
  const place = `discussion:${of.scanId}:${of.itemId}:${of.withOffice ? 'office' : 'own'}`
  const { message, change, say, saying } = useMessage(
    place,
    () => ({ text: '' }),
    ({ id, text }) => discuss(id, of, text),
    { fresh: [discussionQueries.all] },
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
        label={messages.say}
        rows={2}
        maxLength={1000}
        value={message.text}
        error={missing ? messages.missing : undefined}
        onChange={({ target }) => {
          change({ text: target.value })
          setMissing(false)
        }}
      />
      <div>
        <Button type="submit" busy={saying.busy}>
          {messages.send}
        </Button>
      </div>
    </form>
  )
}

function Settle({ of, settled }: { of: DiscussionKey; settled: boolean }) {
  const settling = useSave(() => settleDiscussion(of, !settled), {
    fresh: [discussionQueries.all],
  })
  return (
    <div className="stack stack--small no-print">
      <SaveAlert saving={settling} />
      <div>
        <Button purpose="subtle" busy={settling.busy} onClick={() => settling.save()}>
          {settled ? messages.reopen : messages.settle}
        </Button>
      </div>
    </div>
  )
}

/** How a discussion stands, for who reads. */
export function DiscussionState({
  discussion,
  side,
}: {
  discussion: Discussion
  side: 'office' | 'municipality'
}) {
  const { state } = messages
  if (!isOpen(discussion)) return <Badge>{state.settled}</Badge>
  if (waitsFor(side, discussion)) return <Badge tone="warning">{state.waits}</Badge>
  return <Badge tone="accent">{discussion.withOffice ? state.waitsForOther : state.open}</Badge>
}
