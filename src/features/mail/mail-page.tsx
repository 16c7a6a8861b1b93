import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mailQueries } from '#data/mails.ts'
import { mailTextQueries } from '#data/mail-texts.ts'
import { formatMoment } from '#i18n/formats.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Card, Figure } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { MailList } from './mail-list.tsx'
import { MailSettings } from './mail-settings.tsx'
import { Reminders } from './reminders.tsx'
import { messages } from './mail.messages.ts'

/** Staff see which mails wait, left and did not arrive, plan reminders and come to the texts. */
export function MailPage() {
  const numbers = useSuspenseQuery(mailQueries.numbers()).data
  return (
    <div className="stack stack--large">
      <header className="stack stack--small">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
      </header>
      {numbers.today >= numbers.aDay && (
        <Alert tone="warning">
          <p>{messages.full}</p>
        </Alert>
      )}
      <List look="grid">
        <Card as="li">
          <Figure value={numbers.today} label={messages.today(numbers.aDay)} />
        </Card>
        <Card as="li">
          <Figure value={numbers.waiting + numbers.sending} label={messages.waiting} />
        </Card>
        <Card as="li">
          <Figure value={numbers.bounced + numbers.failed} label={messages.notArrived} />
        </Card>
        {numbers.unknown > 0 && (
          <Card as="li">
            <Figure value={numbers.unknown} label={messages.unsure} />
          </Card>
        )}
      </List>
      <NotArrived />
      <MailList />
      <Reminders standard={numbers.reminderDays} />
      <Texts />
      <MailSettings numbers={numbers} />
    </div>
  )
}

function NotArrived() {
  const people = useSuspenseQuery(mailQueries.undelivered()).data
  if (people.length === 0) return null
  return (
    <Card as="section" accent labelledBy="not-arrived">
      <h2 id="not-arrived" className="card__title">
        {messages.undeliveredTitle}
      </h2>
      <List look="lines">
        {people.map(({ recipient, kind, answer, settledAt }) => (
          <li key={recipient}>
            <strong>{recipient}</strong>
            <br />
            {messages.undelivered(kind, answer, formatMoment(settledAt))}
          </li>
        ))}
      </List>
    </Card>
  )
}

function Texts() {
  const texts = useSuspenseQuery(mailTextQueries.all()).data
  return (
    <section className="stack stack--small narrow" aria-labelledby="texts">
      <h2 id="texts">{messages.textsTitle}</h2>
      <p>{messages.textsIntro}</p>
      <List look="lines">
        {texts.map(({ kind, versions }) => (
          <li key={kind}>
            <Link to="/eszl/mail/$kind" params={{ kind }}>
              {messages.kinds[kind]}
            </Link>{' '}
            <span className="subtle">{versions[0]?.text ? messages.own : messages.standard}</span>
          </li>
        ))}
      </List>
    </section>
  )
}
