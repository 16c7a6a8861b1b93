import { findingsOf } from '#domain/rating/public-result.ts'
import { withMargin } from '#i18n/margin-words.ts'
import { GapPlot } from '#ui/charts/gap-plot.tsx'
import type { FindingsProps } from './findings.tsx'

/** What entrepreneurs find important against how satisfied they are: the largest difference first. */
export function Picture({
  results,
  region,
  text,
  itemText,
  place,
}: FindingsProps & { place: string }) {
  const toImprove = findingsOf(results, region)?.toImprove ?? []
  const rows = [...results].sort(
    (a, b) => b.importance - b.satisfaction - (a.importance - a.satisfaction),
  )
  const finding = text.pictureTitle(
    toImprove.slice(0, 2).map(({ ratingItem }) => itemText(ratingItem)),
    place,
  )
  return (
    <figure className="sheet chart-figure" aria-labelledby="picture">
      <figcaption id="picture">{finding}</figcaption>
      <GapPlot
        rows={rows.map((row) => ({
          id: row.ratingItem,
          label: itemText(row.ratingItem),
          from: row.satisfaction,
          to: row.importance,
          remark: text.pictureRemark(
            withMargin(row.importance, row.importanceMargin),
            withMargin(row.satisfaction, row.satisfactionMargin),
          ),
        }))}
        description={`${finding}. ${text.pictureHelp}`}
        words={{ from: text.satisfaction, to: text.importance }}
      />
      <p className="chart-figure__note">{text.pictureHelp}</p>
    </figure>
  )
}
