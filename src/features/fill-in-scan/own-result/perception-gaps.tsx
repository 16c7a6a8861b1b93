import { useQuery } from '@tanstack/react-query'
import { perceptionGap } from '#domain/comparison/perception-gap.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { ratingQueries } from '#data/ratings.ts'
import { formatDifference, formatNumber, formatScore } from '#i18n/formats.ts'
import { marginNote } from '#i18n/margin-words.ts'
import { gapWords } from '#i18n/priority-words.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { useScan } from '../scan-context.tsx'
import './own-result.css'
import { messages } from './own-result.messages.ts'
import { Unavailable } from './unavailable.tsx'
import { withoutGap } from './without-gap.ts'

const words = messages.gap

/** What the municipality organises beside what entrepreneurs experience, where enough of them said so. */
export function PerceptionGaps({ sheet }: { sheet: ScoreSheet }) {
  const { scan } = useScan()
  const query = useQuery(ratingQueries.needs(scan.roundId, scan.municipalityCode))
  return (
    <section className="stack" aria-labelledby="gap">
      <h2 id="gap">{words.title}</h2>
      {query.data ? <Gaps sheet={sheet} needs={query.data} /> : <Unavailable query={query} />}
    </section>
  )
}

function Gaps({ sheet, needs }: { sheet: ScoreSheet; needs: readonly Need[] }) {
  const { definition } = useScan()
  const rows = definition.ratingItems.flatMap((item) => {
    const rated = needs.find(({ ratingItem }) => ratingItem === item.id)?.own
    const gap = rated ? perceptionGap(definition, sheet, item, rated) : null
    const theme = definition.themes.find(({ id }) => id === item.theme)?.text.nl ?? ''
    return gap ? [{ item, theme, gap }] : []
  })
  const without = withoutGap(definition, sheet, needs).map((sentence) => (
    <p key={sentence} className="subtle">
      {sentence}
    </p>
  ))
  if (rows.length === 0) return <>{without}</>
  const found = (finding: string) => rows.filter(({ gap }) => gap.finding === finding).length
  return (
    <>
      <p>
        <strong>{words.finding(found('blindSpot'), found('hiddenStrength'))}</strong>
      </p>
      <p className="subtle">
        {words.help} {marginNote.nl}
      </p>
      <TakeAwayFrame title={words.caption}>
        <StackedTable
          caption={words.caption}
          columns={words.columns}
          rows={rows.map(({ item, theme, gap }) => ({
            id: item.id,
            cells: [
              item.text.nl,
              theme,
              formatNumber(gap.n),
              <Bar key="organised" value={gap.organised} />,
              <Bar key="experienced" value={gap.experienced} />,
              formatNumber(gap.margin),
              formatDifference(gap.organised, gap.experienced),
              gap.finding === null ? words.nothing : gapWords[gap.finding],
            ],
          }))}
        />
      </TakeAwayFrame>
      {without}
    </>
  )
}

/** A number with its length drawn beside it. */
function Bar({ value }: { value: number }) {
  return (
    <span className="gap-bar">
      <span>{formatScore(value)}</span>
      <span className="gap-bar__track" aria-hidden="true">
        <span style={{ inlineSize: `${value}%` }} />
      </span>
    </span>
  )
}
