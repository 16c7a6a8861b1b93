import { sinceBefore, type RatedBefore } from '#domain/rating/since-before.ts'
import { findingsOf } from '#domain/rating/public-result.ts'
import { marginNote, withMargin } from '#i18n/margin-words.ts'
import { SinceNote } from '#parts/since-before.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import type { FindingsProps } from './findings.tsx'
import { RatedValue } from './rated-value.tsx'
import type { Language } from './results.messages.ts'

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
  const rows = [...results].sort((a, b) => b.importance - a.importance)
  return (
    <section className="stack" aria-labelledby="scores">
      <h2 id="scores">{text.scoresTitle}</h2>
      <p className="subtle">
        {text.scale} {marginNote[language]}
      </p>
      <SinceNote
        before={before}
        changes={rows.map((result) =>
          sinceBefore(before, result.ratingItem, result, 'satisfaction'),
        )}
        language={language}
      />
      <StackedTable
        caption={caption}
        columns={[text.item, text.importance, text.satisfaction, text.satisfied, text.n]}
        rows={rows.map((result) => ({
          id: result.ratingItem,
          cells: [
            itemText(result.ratingItem),
            <RatedValue key="importance" of="importance" {...{ result, before, language }} />,
            <RatedValue key="satisfaction" of="satisfaction" {...{ result, before, language }} />,
            withMargin(text.percent(result.satisfied), result.satisfiedMargin),
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
