import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sameAnswer } from '#domain/questionnaire/answer-fields.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { type AnswerVersion, togetherQueries } from '#data/together.ts'
import { formatMoment } from '#i18n/formats.ts'
import { personName } from '#i18n/person-name.ts'
import { Button } from '#ui/button.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { List } from '#ui/layout/list.tsx'
import { useAnswerView, useScan } from '../scan-context.tsx'
import { changesOf } from './answer-changes.ts'
import { messages } from './together.messages.ts'
import './together.css'
import { versionsToRead } from './typed-in-one-go.ts'

const words = messages.history

/** Who changed what in the answer to a question, newest first; fetched when it is opened. */
export function AnswerHistory({ item }: { item: Item }) {
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const summary = useRef<HTMLElement>(null)
  return (
    <details className="no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary ref={summary}>{words.title}</summary>
      {open && (
        <Versions
          item={item}
          onRestored={(moment) => {
            setSaid(words.restored(moment))
            summary.current?.focus()
          }}
        />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </details>
  )
}

type VersionsProps = { item: Item; onRestored: (moment: string) => void }

function Versions({ item, onRestored }: VersionsProps) {
  const { scan } = useScan()
  const { data, isError, refetch } = useQuery({
    ...togetherQueries.answerVersions(scan.id, item.id, scan.versions[item.id] ?? 0),
    placeholderData: keepPreviousData,
  })
  if (isError) {
    return (
      <div role="alert">
        <p>{words.failed}</p>
        <Button onClick={() => void refetch()}>{words.again}</Button>
      </div>
    )
  }
  if (!data) return <p role="status">{words.loading}</p>
  if (data.length === 0) return <p>{words.empty}</p>
  return (
    <>
      <p className="subtle small">{words.help}</p>
      <List as="ol" look="stack" label={words.of(item.text.nl)}>
        {versionsToRead(data).map(({ version, before }) => (
          <li key={version.version} className="stack stack--small beside-line">
            <Version {...{ item, version, before, onRestored }} />
          </li>
        ))}
      </List>
    </>
  )
}

type VersionProps = VersionsProps & { version: AnswerVersion; before: AnswerVersion | undefined }

function Version({ item, version, before, onRestored }: VersionProps) {
  const { queue, readOnly } = useScan()
  const { answer } = useAnswerView(item.id)
  const moment = formatMoment(version.at)
  const { email } = version
  const isNow = sameAnswer(answer, version.answer)
  return (
    <>
      <p>
        <strong>{email === null ? personName(email) : words.who(personName(email), email)}</strong>,{' '}
        <time dateTime={version.at}>{moment}</time> {isNow && <Badge>{words.now}</Badge>}
      </p>
      <Facts>
        {changesOf(item, before?.answer, version.answer).map(({ field, from, to }) => (
          <Fact key={field} term={field} several>
            <dd>
              {words.from}: {from === '' ? words.nothing : from}
            </dd>
            <dd>
              {words.to}: {to === '' ? words.nothing : to}
            </dd>
          </Fact>
        ))}
      </Facts>
      {readOnly === null && !isNow && (
        <Button
          purpose="subtle"
          onClick={() => {
            queue.edit(item.id, version.answer)
            onRestored(moment)
          }}
        >
          {words.restore}
          <span className="visually-hidden">{words.restoreNamed(moment)}</span>
        </Button>
      )}
    </>
  )
}
