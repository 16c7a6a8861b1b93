import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { library } from '#domain/proof/library.ts'
import { kernteamQueries } from '#data/kernteam.ts'
import { measureQueries } from '#data/measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { findMeasures } from './find-measures.ts'
import { LearntCard } from './learnt-card.tsx'
import { messages } from './what-worked.messages.ts'
import './what-worked.css'

const address = getRouteApi('/wat-werkte')

/** The library of the region: measures that were done, what they took and what came of them. */
export function WhatWorkedPage() {
  const { thema, zoek = '' } = address.useSearch()
  const navigate = address.useNavigate()
  const [definition, measures, municipalities, experiences] = useSuspenseQueries({
    queries: [
      questionnaireQueries.current(),
      measureQueries.all(),
      territoryQueries.everywhere(),
      kernteamQueries.experiences(),
    ],
    combine: ([a, b, c, d]) => [a.data, b.data, c.data, d.data] as const,
  })
  const all = library(measures, experiences)
  const found = findMeasures(all, definition, { theme: thema, words: zoek })
  const choose = (choice: { thema?: string | undefined; zoek?: string | undefined }) =>
    void navigate({
      search: (previous) => ({ ...previous, ...choice }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="stack stack--large what-worked">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
        <div className="cluster cluster--fields no-print">
          <Select
            label={messages.theme}
            value={thema ?? ''}
            onChange={({ target }) => choose({ thema: target.value || undefined })}
          >
            <option value="">{messages.allThemes}</option>
            {definition.themes.map(({ id, text }) => (
              <option key={id} value={id}>
                {text.nl}
              </option>
            ))}
          </Select>
          <TextInput
            type="search"
            label={messages.search}
            value={zoek}
            onChange={({ target }) => choose({ zoek: target.value || undefined })}
          />
          <Button onClick={() => window.print()}>{messages.print}</Button>
        </div>
        <p className="subtle" role="status">
          {messages.count(found.length)}
        </p>
      </div>
      {found.length === 0 ? (
        <Nothing any={all.length > 0} />
      ) : (
        found.map((learnt) => (
          <LearntCard key={learnt.measure.id} learnt={learnt} municipalities={municipalities} />
        ))
      )}
      <div className="stack stack--small subtle">
        <p>{messages.honest}</p>
        <p>{messages.naming}</p>
        <p>{messages.open}</p>
      </div>
    </div>
  )
}

function Nothing({ any }: { any: boolean }) {
  return any ? (
    <EmptyState title={messages.noMatchTitle}>
      <p>{messages.noMatch}</p>
      <Link to="/wat-werkte" search={{}}>
        {messages.clear}
      </Link>
    </EmptyState>
  ) : (
    <EmptyState title={messages.noneTitle}>
      <p>{messages.none}</p>
    </EmptyState>
  )
}
