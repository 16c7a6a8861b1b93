import { useQuery } from '@tanstack/react-query'
import type { Action } from '#domain/action.ts'
import { type ActionEvent, actionTalkQueries } from '#data/action-talk.ts'
import { memberQueries } from '#data/members.ts'
import { statusWords } from '#i18n/action-words.ts'
import { formatDay, formatMoment } from '#i18n/formats.ts'
import { personName } from '#i18n/person-name.ts'
import { List } from '#ui/layout/list.tsx'
import { messages } from './actions.messages.ts'
import { ownerName, useMe } from './people.ts'
import { Problem } from './problem.tsx'

/** What happened to an action, newest first. */
export function History({ action }: { action: Action }) {
  const me = useMe()
  const { data, error } = useQuery(actionTalkQueries.events(action.id))
  const members = useQuery(memberQueries.all()).data ?? []
  const who = (by: string | null) => {
    const person = members.find(({ userId }) => userId === by)
    return person ? `${personName(person.email)}, ` : ''
  }
  const events = (data ?? []).map((event, index, all) => ({
    event,
    words: changeWords(event, all[index - 1], (owner) => ownerName(owner, me)),
  }))
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{messages.historyTitle}</h2>
      <Problem error={error} />
      <List as="ol" look="stack">
        {[...events].reverse().map(({ event, words }) => (
          <li key={event.id}>
            <p className="small subtle">
              {who(event.by)}
              {formatMoment(event.at)}
            </p>
            {words.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </List>
    </section>
  )
}

/** What is different from the event before it, in sentences. */
function changeWords(
  event: ActionEvent,
  before: ActionEvent | undefined,
  nameOf: (owner: string) => string,
): readonly string[] {
  if (!before) return [messages.made(statusWords[event.status])]
  const status =
    event.status === 'stopped'
      ? messages.stoppedBecause(event.reason)
      : messages.becameStatus(statusWords[event.status])
  return [
    ...(event.status === before.status ? [] : [status]),
    ...(event.owner === before.owner ? [] : [messages.becameOwner(nameOf(event.owner))]),
    ...(event.dueOn === before.dueOn ? [] : [messages.becameDue(formatDay(event.dueOn))]),
    ...(event.public === before.public
      ? []
      : [event.public ? messages.becamePublic : messages.becamePrivate]),
  ]
}
