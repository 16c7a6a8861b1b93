import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { inTops, type InTops as InTop } from '#domain/comparison/shared-quick-wins.ts'
import type { ComparedScan } from '#domain/comparison/table.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { measureQueries } from '#data/measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { useRankings } from '#parts/use-rankings.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { List } from '#ui/layout/list.tsx'
import { Names } from '#ui/layout/names.tsx'
import { effortWords } from '../number-words.ts'
import { messages } from './region.messages.ts'

export type RegionQuickWinsProps = { round: Round; municipalities: readonly Municipality[] }

/** What the first quick wins of the municipalities have in common, and the first of each. */
export function RegionQuickWins({ round, municipalities }: RegionQuickWinsProps) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const sheets = useSuspenseQuery(scoreSheetQueries.ofRound(round.id)).data
  const scans = useMemo(
    () =>
      municipalities.flatMap((municipality): ComparedScan[] => {
        const found = sheets.find(({ municipalityCode }) => municipalityCode === municipality.code)
        return found ? [{ municipality, scanId: found.scanId, sheet: found.sheet }] : []
      }),
    [municipalities, sheets],
  )
  if (scans.length === 0) {
    return (
      <EmptyState title={messages.noneTitle}>
        <p>{messages.none}</p>
      </EmptyState>
    )
  }
  return <OfRegion round={round} definition={definition} selected={scans} />
}

type OfRegionProps = { round: Round; definition: Definition; selected: readonly ComparedScan[] }

function OfRegion({ round, definition, selected }: OfRegionProps) {
  const rankings = useRankings({ round, definition, selected })
  // What it takes by the catalogue: each municipality has estimates of its own.
  const measures = useSuspenseQuery(measureQueries.ofRound(round.id)).data
  const all = inTops(rankings).map((one) => ({
    ...one,
    measure: measures.find(({ id }) => id === one.measure.id) ?? one.measure,
  }))
  const [first] = all
  const shared = all.filter(({ municipalities: named }) => named.length > 1)
  const single = all.filter(({ municipalities: named }) => named.length === 1)
  return (
    <>
      <section className="stack" aria-labelledby="gedeeld">
        <h2 id="gedeeld">{messages.sharedTitle}</h2>
        {first && (
          <p>
            <strong>
              {messages.finding(first.measure.title, first.municipalities.length, rankings.length)}
            </strong>
          </p>
        )}
        <InTops list={shared} of={rankings.length} />
        {single.length > 0 && (
          <details className="more-rows">
            <summary>{messages.single(single.length)}</summary>
            <InTops list={single} of={rankings.length} />
          </details>
        )}
        <p className="no-print">
          <Link to="/eszl/vergelijken/samen" search={{ ronde: round.id }}>
            {messages.toTogether}
          </Link>
        </p>
      </section>
      <section className="stack" aria-labelledby="per-gemeente">
        <h2 id="per-gemeente">{messages.perMunicipality}</h2>
        <List look="stack" className="sheet quick-wins--rows">
          {rankings.map(({ municipality, ranked }) => (
            <li key={municipality.code} className="quick-win-row region-first">
              <Link
                to="."
                search={(previous: object) => ({ ...previous, gemeente: municipality.code })}
              >
                {municipality.name}
              </Link>
              <span>
                {ranked.top[0]?.measure.title ?? messages.nothing}
                {ranked.top.length > 1 && (
                  <span className="subtle small below">
                    {messages.then(ranked.top.slice(1, 3).map(({ measure }) => measure.title))}
                  </span>
                )}
              </span>
            </li>
          ))}
        </List>
      </section>
    </>
  )
}

function InTops({ list, of }: { list: readonly InTop<Municipality>[]; of: number }) {
  if (list.length === 0) return null
  return (
    <List as="ol" look="stack" className="sheet quick-wins--rows">
      {list.map(({ measure, municipalities: places }) => (
        <li key={measure.id} className="quick-win-row region-quick-win">
          <div className="region-quick-win__count">
            <span className="number">{messages.count(places.length, of)}</span>
            <progress
              max={of}
              value={places.length}
              aria-label={messages.countName(measure.title)}
            />
          </div>
          <div>
            <h3>
              <Link to="/eszl/maatregelen/$measureId" params={{ measureId: measure.id }}>
                {measure.title}
              </Link>
            </h3>
            <p className="subtle small">{effortWords(measure).spent}</p>
            <Names names={places.map(({ name }) => name)} />
          </div>
        </li>
      ))}
    </List>
  )
}
