import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import {
  LISTED_MAILS,
  MAIL_STATES,
  type ListedMail,
  type MailState,
} from '#domain/mail/mail-kind.ts'
import { mailQueries, retryMail, type MailFilter, type QueuedMail } from '#data/mails.ts'
import { territoryQueries } from '#data/territory.ts'
import { formatMoment } from '#i18n/formats.ts'
import { NotRead } from '#parts/not-read.tsx'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { Badge, type BadgeProps } from '#ui/layout/card.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './mail.messages.ts'

const TONES: Readonly<Record<MailState, BadgeProps['tone']>> = {
  waiting: 'accent',
  sending: 'accent',
  sent: 'positive',
  bounced: 'warning',
  failed: 'warning',
  unknown: 'warning',
  skipped: 'neutral',
}
const RETRIED: readonly MailState[] = ['bounced', 'failed', 'unknown']

/** The newest mails, found by how they stand, kind, address and municipality. */
export function MailList() {
  const [state, setState] = useState<MailState | ''>('')
  const [kind, setKind] = useState<ListedMail | ''>('')
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const filter: MailFilter = {
    ...(state && { state }),
    ...(kind && { kind }),
    ...(words && { words }),
  }
  return (
    <section className="stack" aria-labelledby="mails">
      <h2 id="mails">{messages.listTitle}</h2>
      <div className="cluster cluster--fields no-print">
        <Select
          label={messages.state}
          value={state}
          onChange={({ target }) => setState(target.value as MailState | '')}
        >
          <option value="">{messages.any}</option>
          {MAIL_STATES.map((each) => (
            <option key={each} value={each}>
              {messages.states[each]}
            </option>
          ))}
        </Select>
        <Select
          label={messages.kind}
          value={kind}
          onChange={({ target }) => setKind(target.value as ListedMail | '')}
        >
          <option value="">{messages.any}</option>
          {LISTED_MAILS.map((each) => (
            <option key={each} value={each}>
              {messages.kinds[each]}
            </option>
          ))}
        </Select>
        <TextInput
          label={messages.search}
          type="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <Found filter={filter} />
    </section>
  )
}

function Found({ filter }: { filter: MailFilter }) {
  const { data: mails, error } = useQuery({
    ...mailQueries.list(filter),
    placeholderData: keepPreviousData,
  })
  const retrying = useSave(retryMail, { fresh: mailQueries.everything() })
  if (!mails) return <NotRead error={error} loading={messages.listLoading} />
  const isFiltered = Object.keys(filter).length > 0
  return (
    <>
      <SaveAlert saving={retrying} done={messages.againSaid} />
      {mails.length === 0 ? (
        <p>{isFiltered ? messages.noneFits : messages.none}</p>
      ) : (
        <StackedTable
          caption={messages.caption(mails.length)}
          columns={messages.columns}
          actionColumn={messages.actions}
          rows={mails.map((mail) => ({
            id: mail.id,
            cells: [
              mail.recipient,
              <About key="about" mail={mail} />,
              <HowItStands key="state" mail={mail} />,
              formatMoment(mail.queuedAt),
            ],
            action: mail.kind !== 'weekly' && RETRIED.includes(mail.state) && (
              <Button
                purpose="subtle"
                busy={retrying.busy && retrying.input === mail.id}
                onClick={() => retrying.save(mail.id)}
              >
                {messages.again}
                <span className="visually-hidden">{messages.againOf(mail.recipient)}</span>
              </Button>
            ),
          }))}
        />
      )}
    </>
  )
}

function About({ mail: { kind, municipalityCode, test } }: { mail: QueuedMail }) {
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  const place = municipalities.find(({ code }) => code === municipalityCode)
  return (
    <>
      {messages.kinds[kind]}
      {test && <> ({messages.test})</>}
      {place && <span className="subtle">, {place.name}</span>}
    </>
  )
}

function HowItStands({ mail: { state, answer, attempts, nextAttempt } }: { mail: QueuedMail }) {
  return (
    <>
      <Badge tone={TONES[state] ?? 'neutral'}>{messages.states[state]}</Badge>
      {state === 'waiting' && (
        <div className="subtle">{messages.tries(attempts, formatMoment(nextAttempt))}</div>
      )}
      {answer !== null && state !== 'sent' && <div className="subtle">{messages.said(answer)}</div>}
    </>
  )
}
