import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { installationQueries } from '#data/installation.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { formatDay } from '#i18n/formats.ts'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { Downloads } from './downloads.tsx'
import { ACTION_COLUMNS } from './open-actions.ts'
import { COLUMNS, itemsOf, PLACE_COLUMNS } from './open-data.ts'
import {
  ACTION_COLUMN_MEANINGS,
  COLUMN_MEANINGS,
  openData as messages,
  PLACE_COLUMN_MEANINGS,
} from './open-data.messages.ts'
import './public-results.css'

/** Everything that is public, as files with their codebook. */
export function OpenDataPage() {
  const rounds = useSuspenseQuery(publicResultQueries.rounds()).data
  const demo = useSuspenseQuery(installationQueries.isDemo()).data
  const definition = useSuspenseQuery(questionnaireQueries.current()).data
  return (
    <article className="stack stack--large public-results">
      <div className="stack">
        <PageTitle eyebrow={<Link to="/resultaten">← {messages.back}</Link>}>
          {messages.title}
        </PageTitle>
        <p className="lead">{messages.lead}</p>
        {demo && (
          <Alert tone="warning">
            <p>{messages.demo}</p>
          </Alert>
        )}
      </div>
      {rounds.length === 0 ? (
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
        </EmptyState>
      ) : (
        <section className="stack" aria-labelledby="files">
          <h2 id="files">{messages.filesTitle}</h2>
          <p>{messages.formats}</p>
          {rounds.map((round) => (
            <Card as="section" key={round.id}>
              <h3>{messages.round(round.name, formatDay(round.closedAt))}</h3>
              <Downloads round={round} demo={demo} />
            </Card>
          ))}
          <Folded title={messages.programTitle}>
            <p>{messages.addressText}</p>
            <ul>
              <li>
                <a href="/data/dcat.jsonld">{messages.catalogue}</a>
              </li>
              <li>
                <a href="/data/cijfers.schema.json">{messages.schema}</a>
              </li>
              <li>
                <a href="/data/acties.schema.json">{messages.actionsSchema}</a>
              </li>
            </ul>
          </Folded>
        </section>
      )}
      <section className="stack stack--small" aria-labelledby="meanings">
        <h2 id="meanings">{messages.meaningsTitle}</h2>
        <Explained
          title={messages.codebookTitle}
          columns={messages.codebookColumns}
          rows={COLUMNS.map((column) => [column, COLUMN_MEANINGS[column]])}
        />
        <Explained
          title={messages.placeCodebookTitle}
          columns={messages.codebookColumns}
          rows={PLACE_COLUMNS.map((column) => [column, PLACE_COLUMN_MEANINGS[column]])}
        />
        <Explained
          title={messages.actionCodebookTitle}
          columns={messages.codebookColumns}
          rows={ACTION_COLUMNS.map((column) => [column, ACTION_COLUMN_MEANINGS[column]])}
        />
        <Explained
          title={messages.itemsTitle}
          columns={messages.itemColumns}
          rows={itemsOf(definition).map(({ code, onderwerp, thema }) => [code, onderwerp, thema])}
        />
        <Folded title={messages.thresholdTitle}>
          <ul>
            {messages.thresholds.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Folded>
      </section>
      <section className="stack stack--small" aria-labelledby="licence">
        <h2 id="licence">{messages.licenceTitle}</h2>
        <p>{messages.licence}</p>
        <p className="subtle public-results__address">{messages.licenceLink}</p>
      </section>
    </article>
  )
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      <div className="stack stack--small">{children}</div>
    </details>
  )
}

type ExplainedProps = {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What the columns or codes of a file mean: read once, so it is folded; the file with all of it is among the files. */
function Explained({ title, columns, rows }: ExplainedProps) {
  return (
    <Folded title={title}>
      <StackedTable
        caption={<span className="visually-hidden">{title}</span>}
        columns={columns}
        rows={rows.map(([name = '', ...cells]) => ({
          id: name,
          cells: [<Code key="name">{name}</Code>, ...cells],
        }))}
      />
    </Folded>
  )
}

/** Goes on below after a part of it, where there is no room. */
function Code({ children }: { children: string }) {
  return (
    <code className="public-results__code">
      {children.split(/(?<=[_-])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}
