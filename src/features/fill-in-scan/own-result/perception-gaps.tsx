import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { roundBefore } from '#domain/round.ts'
import { sinceBefore, type RatedBefore } from '#domain/rating/since-before.ts'
import { perceptionGap } from '#domain/comparison/perception-gap.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { formatDifference, formatNumber, formatScore } from '#i18n/formats.ts'
import { marginNote } from '#i18n/margin-words.ts'
import { gapWords } from '#i18n/priority-words.ts'
import { SinceBefore, SinceNote } from '#parts/since-before.tsx'
import { needsBefore } from '#parts/use-needs-before.ts'
import { FewRows } from '#ui/layout/few-rows.tsx'
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
  const before = useBefore()
  return (
    <section className="stack" aria-labelledby="gap">
      <h2 id="gap">{words.title}</h2>
      {query.data ? (
        <Gaps sheet={sheet} needs={query.data} before={before} />
      ) : (
        <Unavailable query={query} />
      )}
    </section>
  )
}

/** What entrepreneurs said in the round before; null as long as it is not there, for the page does without. */
function useBefore(): RatedBefore | null {
  const { scan } = useScan()
  const rounds = useQuery(roundQueries.all()).data ?? []
  const before = roundBefore(rounds, scan.roundId)
  const { data } = useQuery({
    ...ratingQueries.needs(before?.id ?? '', scan.municipalityCode),
    enabled: before !== null,
  })
  return before && data ? needsBefore(before.name, data, 'own') : null
}

type GapsProps = { sheet: ScoreSheet; needs: readonly Need[]; before: RatedBefore | null }

function Gaps({ sheet, needs, before }: GapsProps) {
  const { definition } = useScan()
  const rows = definition.ratingItems.flatMap((item) => {
    const rated = needs.find(({ ratingItem }) => ratingItem === item.id)?.own
    const gap = rated ? perceptionGap(definition, sheet, item, rated) : null
    const theme = definition.themes.find(({ id }) => id === item.theme)?.text.nl ?? ''
    const since = sinceBefore(before, item.id, rated ?? null, 'satisfaction')
    return gap ? [{ item, theme, gap, since }] : []
  })
  const without = withoutGap(definition, sheet, needs).map((sentence) => (
    <p key={sentence} className="subtle">
      {sentence}
    </p>
  ))
  // What stands out comes first, then what lies furthest apart.
  rows.sort(
    (a, b) =>
      Number(a.gap.finding === null) - Number(b.gap.finding === null) ||
      apart(b.gap) - apart(a.gap),
  )
  if (rows.length === 0) return <>{without}</>
  const found = (finding: string) => rows.filter(({ gap }) => gap.finding === finding).length
  return (
    <>
      <p>
        <strong>{words.finding(found('blindSpot'), found('hiddenStrength'))}</strong>
      </p>
      <TakeAwayFrame title={words.caption}>
        <FewRows rows={rows.length} first={5}>
          <StackedTable
            caption={words.caption}
            columns={words.columns}
            rows={rows.map(({ item, theme, gap, since }) => ({
              id: item.id,
              cells: [
                item.text.nl,
                theme,
                formatNumber(gap.n),
                <Bar key="organised" value={gap.organised} />,
                <Fragment key="experienced">
                  <Bar value={gap.experienced} />
                  <SinceBefore
                    change={since}
                    round={before?.round ?? ''}
                    what={words.experienced}
                  />
                </Fragment>,
                formatNumber(gap.margin),
                formatDifference(gap.organised, gap.experienced),
                gap.finding === null ? words.nothing : gapWords[gap.finding],
              ],
            }))}
          />
        </FewRows>
      </TakeAwayFrame>
      {without}
      <details>
        <summary>{words.reading}</summary>
        <div className="stack stack--small">
          <p className="subtle">
            {words.help} {marginNote.nl}
          </p>
          <SinceNote before={before} changes={rows.map(({ since }) => since)} />
        </div>
      </details>
    </>
  )
}

const apart = ({ organised, experienced }: { organised: number; experienced: number }) =>
  Math.abs(organised - experienced)

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
