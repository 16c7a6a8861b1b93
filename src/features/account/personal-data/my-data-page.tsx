import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { personalDataQueries, type MyData } from '#data/personal-data.ts'
import { sessionQueries } from '#data/session.ts'
import { DataFailure } from '#data/errors.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Alert, EmptyState, Loading } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { offerFile } from '#ui/take-away/offer-file.ts'
import { Erase } from './erase.tsx'
import { messages } from './personal-data.messages.ts'

/** What is kept of the person at the screen: to see, to take along, and to have erased. */
export function MyDataPage() {
  const { email } = useSuspenseQuery(sessionQueries.current()).data
  const [erased, setErased] = useState(false)
  return (
    <article className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
      </div>
      {erased && (
        <Alert tone="positive" live title={messages.erasedTitle}>
          <p>{messages.erased}</p>
          <Link to="/">{messages.toStart}</Link>
        </Alert>
      )}
      {!erased && email === null && (
        <EmptyState title={messages.signedOut}>
          <Link to="/inloggen" search={{ naar: '/mijn-gegevens' }}>
            {messages.signIn}
          </Link>
        </EmptyState>
      )}
      {!erased && email !== null && <Kept email={email} onErased={() => setErased(true)} />}
    </article>
  )
}

function Kept({ email, onErased }: { email: string; onErased: () => void }) {
  const { data, error } = useQuery(personalDataQueries.mine())
  if (error) {
    return (
      <Alert tone="warning">
        <p>{error instanceof DataFailure ? dataErrorWords(error.error) : error.message}</p>
      </Alert>
    )
  }
  if (!data) return <Loading label={messages.keptTitle} />
  return (
    <>
      <section className="stack" aria-labelledby="kept">
        <h2 id="kept">{messages.keptTitle}</h2>
        <p>{messages.kept(email)}</p>
        <StackedTable
          caption={<span className="visually-hidden">{messages.keptTitle}</span>}
          columns={messages.columns}
          rows={counted(data)}
        />
        <div className="stack stack--small no-print">
          <p className="subtle">{messages.saveHelp}</p>
          <div>
            <Button
              onClick={() =>
                offerFile(
                  new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
                  'mijn-gegevens-quick-scan.json',
                )
              }
            >
              {messages.save}
            </Button>
          </div>
        </div>
      </section>
      {data.signatures.length > 0 && (
        <section className="stack stack--small" aria-labelledby="signatures">
          <h2 id="signatures">{messages.signaturesTitle}</h2>
          <ul>
            {data.signatures.map(({ round, name, at, keptUntil }) => (
              <li key={at}>
                {messages.signature(round, name, formatDay(at))}
                <br />
                <span className="subtle">
                  {keptUntil === null
                    ? messages.keptOpen
                    : messages.keptUntil(formatDay(keptUntil))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Erase email={email} onErased={onErased} />
    </>
  )
}

/** The tables with what is kept, in words and in a fixed order. */
function counted(data: MyData) {
  return Object.entries(messages.tables).flatMap(([table, name]) => {
    const rows = data[table]
    if (!Array.isArray(rows) || rows.length === 0) return []
    return [{ id: table, cells: [name, messages.count(rows.length)] }]
  })
}
