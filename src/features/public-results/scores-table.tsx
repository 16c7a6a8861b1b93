import { Fragment } from 'react'
import { sinceBefore, type RatedBefore, type RatedOf } from '#domain/rating/since-before.ts'
import { findingsOf, type PublicResult } from '#domain/rating/public-result.ts'
import { SinceBefore, SinceNote } from '#parts/since-before.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import type { FindingsProps } from './findings.tsx'
import type { Language } from './results.messages.ts'
import { ValueWithMargin } from './value-with-margin.tsx'

export type ScoresTableProps = FindingsProps & {
  place: string
  asked: number
  before: RatedBefore | null
  language: Language
}

/** Importance and satisfaction per item with their margins, the most important first. */
export function ScoresTable({
  results,
  region,
  text,
  itemText,
  place,
  asked,
  before,
  language,
}: ScoresTableProps) {
  const found = findingsOf(results, region)
  if (!found) return null
  const [first, second] = found.mostImportant
  const caption =
    first && !second ? text.finding(itemText(first.ratingItem), place) : text.scoresOf(place)
  const since = (result: PublicResult, of: RatedOf) =>
    sinceBefore(before, result.ratingItem, result, of)
  const round = before?.round ?? ''
  const rows = [...results].sort((a, b) => b.importance - a.importance)
  return (
    <section className="stack" aria-labelledby="scores">
      <h2 id="scores">{text.scoresTitle}</h2>
      <p className="subtle">{text.scale}</p>
      <SinceNote
        before={before}
        changes={rows.map((result) => since(result, 'satisfaction'))}
        language={language}
      />
      <StackedTable
        caption={caption}
        columns={[text.item, text.importance, text.satisfaction, text.satisfied, text.n]}
        rows={rows.map((result) => ({
          id: result.ratingItem,
          cells: [
            itemText(result.ratingItem),
            <Fragment key="importance">
              <ValueWithMargin
                words={text.withMargin(result.importance, result.importanceMargin)}
                value={result.importance}
                margin={result.importanceMargin}
              />
              <SinceBefore
                change={since(result, 'importance')}
                what={text.importance}
                {...{ round, language }}
              />
            </Fragment>,
            <Fragment key="satisfaction">
              <ValueWithMargin
                words={text.withMargin(result.satisfaction, result.satisfactionMargin)}
                value={result.satisfaction}
                margin={result.satisfactionMargin}
              />
              <SinceBefore
                change={since(result, 'satisfaction')}
                what={text.satisfaction}
                {...{ round, language }}
              />
            </Fragment>,
            text.withMargin(text.percent(result.satisfied), result.satisfiedMargin),
            <span key="n">
              {result.n} {result.indicative && <Badge>{text.indicative}</Badge>}
            </span>,
          ],
        }))}
      />
      {asked > rows.length && <p className="subtle">{text.missing(asked - rows.length)}</p>}
    </section>
  )
}
