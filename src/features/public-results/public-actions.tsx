import { useQueries, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PublicRound } from '#domain/rating/public-result.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { type PublicAction, publicActionQueries } from '#data/public-actions.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import { withMargin } from '#i18n/margin-words.ts'
import { sinceBefore } from '#domain/rating/since-before.ts'
import { SinceBefore } from '#parts/since-before.tsx'
import { usePublicBefore } from '#parts/use-public-before.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './public-results.messages.ts'
import { words, type Language } from './results.messages.ts'

export type PublicActionsProps = {
  municipality: Municipality
  round: PublicRound | undefined
  language: Language
}

/** What entrepreneurs said beside what the municipality does about it: what runs, and what is done. */
export function PublicActions({ municipality, round, language }: PublicActionsProps) {
  const text = words[language]
  const { data, isError } = useQuery(publicActionQueries.ofMunicipality(municipality.code))
  const said = useSaid(municipality, round, language, data ?? [])
  const nameOf = useNames()
  if (isError) return <p role="alert">{messages.failed}</p>
  if (!data) return null
  if (data.length === 0) return <p>{text.noActions(municipality.name)}</p>
  const cellsOf = (action: PublicAction, index: number) => ({
    id: `${index} ${action.title}`,
    cells: [
      action.ratingItems[0] === undefined ? text.ownIdea : said(action, action.ratingItems[0]),
      <span key="does" lang="nl">
        <strong>{action.title}</strong>
        <br />
        {action.words}
      </span>,
      <span key="state">
        {action.doneMonth === null
          ? `${text.statuses[action.status]}${action.status === 'stopped' ? '' : `, ${text.due(text.month(action.dueMonth))}`}`
          : text.doneIn(text.month(action.doneMonth))}
        {action.together.length > 0 && (
          <span className="subtle small">
            <br />
            {text.withOthers(text.list(action.together.map(nameOf)))}
          </span>
        )}
      </span>,
    ],
  })
  const columns = [text.youSaid, text.weDo, text.state]
  const open = data.filter(({ status }) => status !== 'done')
  const done = data.filter(({ status }) => status === 'done')
  return (
    <div className="stack">
      {open.length > 0 && (
        <StackedTable
          caption={<span className="visually-hidden">{text.actionsTitle}</span>}
          columns={columns}
          rows={open.map(cellsOf)}
        />
      )}
      {done.length > 0 && (
        <>
          <h3>{text.doneTitle}</h3>
          <StackedTable
            caption={<span className="visually-hidden">{text.doneTitle}</span>}
            columns={columns}
            rows={done.map(cellsOf)}
          />
        </>
      )}
    </div>
  )
}

function useNames(): (code: string) => string {
  const municipalities = useQuery(territoryQueries.everywhere()).data ?? []
  return (code) => municipalities.find((one) => one.code === code)?.name ?? code
}

/**
 * The subject as entrepreneurs rated it in the round that the action came from, with its figures when there are
 * enough answers; as long as those are not public, in the round that is shown.
 */
function useSaid(
  municipality: Municipality,
  shown: PublicRound | undefined,
  language: Language,
  actions: readonly PublicAction[],
): (action: PublicAction, ratingItem: string) => ReactNode {
  const text = words[language]
  const all = useQuery(publicResultQueries.rounds()).data ?? []
  const before = usePublicBefore(all, shown ?? { id: '' }, municipality.code)
  const rounds = all.filter(
    ({ id }) => id === shown?.id || actions.some(({ roundId }) => roundId === id),
  )
  const results = useQueries({ queries: rounds.map(({ id }) => publicResultQueries.results(id)) })
  const versions = useQueries({
    queries: rounds.map(({ questionnaireVersion }) =>
      questionnaireQueries.version(questionnaireVersion),
    ),
  })
  return ({ roundId }, ratingItem) => {
    const at = rounds.findIndex(({ id }) => id === (roundId ?? shown?.id))
    const [round, definition] = [rounds[at], versions[at]?.data]
    const item = definition?.ratingItems.find(({ id }) => id === ratingItem)
    if (!round || !item) return '–'
    const result = results[at]?.data?.find(
      (one) => one.municipalityCode === municipality.code && one.ratingItem === ratingItem,
    )
    return (
      <span>
        {item.text[language]}
        {result && (
          <span className="subtle small">
            <br />
            {round.id !== shown?.id && `${round.name}: `}
            {text.figures(
              withMargin(result.importance, result.importanceMargin),
              withMargin(result.satisfaction, result.satisfactionMargin),
              result.n,
            )}
            {round.id === shown?.id && (
              <SinceBefore
                change={sinceBefore(before, ratingItem, result, 'satisfaction')}
                round={before?.round ?? ''}
                what={text.satisfaction}
                language={language}
              />
            )}
          </span>
        )}
      </span>
    )
  }
}
