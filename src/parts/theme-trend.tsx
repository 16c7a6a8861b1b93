import type { ReactNode } from 'react'
import { countMoved } from '#domain/rating/since-before.ts'
import type { ThemeTrend } from '#domain/rating/theme-trend.ts'
import { formatScore } from '#i18n/formats.ts'
import { marginAlone } from '#i18n/margin-words.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { SmallLines } from '#ui/charts/small-lines.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import { SinceBefore, sinceLine } from './since-before.tsx'
import { sinceWords } from './since-before.messages.ts'
import { messages } from './theme-trend.messages.ts'
import { useThemeTrends, type NamedTrend } from './use-theme-trends.ts'

export type ThemeTrendFigureProps = { code: string | null; name: string }

/** A small line per theme, with the median of the municipalities beside it, and the same as a table. */
export function ThemeTrendFigure({ code, name }: ThemeTrendFigureProps) {
  const { rounds, trends } = useThemeTrends(code)
  const names = rounds.map((round) => round.name)
  if (trends.length === 0) return <p className="subtle">{messages.none}</p>
  const seams = rounds.flatMap((round, index) => {
    const next = rounds[index + 1]
    return next && next.questionnaireVersion !== round.questionnaireVersion ? [index] : []
  })
  return (
    <ChartFigure
      finding={findingOf(trends, names, name)}
      note={messages.note}
      chart={
        <SmallLines
          panels={trends.map(({ theme, name: label, own, medians, since }) => ({
            id: theme,
            label,
            values: own.map((rating) => rating?.value ?? null),
            margins: own.map((rating) => rating?.margin ?? null),
            beside: medians,
            note: noteOf(since, names),
          }))}
          description={messages.caption(name)}
          besideName={messages.medianOf}
          steps={names}
          seams={seams}
          format={formatScore}
        />
      }
      tableTitle={messages.tableTitle}
      table={
        <StackedTable
          caption={messages.caption(name)}
          columns={[
            messages.theme,
            messages.items,
            ...names,
            ...(names.length > 1 ? [messages.meaning] : []),
          ]}
          rows={trends.map((trend) => ({ id: trend.theme, cells: cellsOf(trend, names) }))}
        />
      }
    />
  )
}

function findingOf(trends: readonly ThemeTrend[], names: readonly string[], name: string): string {
  if (trends.every(({ own }) => own.every((rating) => rating === null))) return messages.noOwn(name)
  const before = names.at(-2)
  if (before === undefined) return messages.one(name, names[0] ?? '')
  const counts = countMoved(trends.map(({ since }) => since))
  return counts.up + counts.down + counts.chance === 0
    ? messages.noFinding(name, before)
    : messages.finding(name, before, counts)
}

function noteOf(since: ThemeTrend['since'], names: readonly string[]): string {
  if (since === null) return ''
  if (typeof since === 'string') return `${names.at(-2) ?? ''}: ${sinceWords.nl.missing[since]}`
  return sinceLine(since, names.at(-2) ?? '')
}

function cellsOf(trend: NamedTrend, names: readonly string[]): readonly ReactNode[] {
  const items = trend.own.find((rating) => rating !== null)?.items
  return [
    trend.name,
    items === undefined ? messages.tooFew : String(items),
    ...names.map((round, index) => (
      <InRound key={round} trend={trend} round={round} index={index} />
    )),
    ...(names.length > 1 ? [<Since key="since" trend={trend} round={names.at(-2) ?? ''} />] : []),
  ]
}

function Since({ trend: { since }, round }: { trend: ThemeTrend; round: string }) {
  if (since === null) return messages.notComparable
  return <SinceBefore change={since} round={round} what={messages.satisfied} />
}

type InRoundProps = { trend: ThemeTrend; round: string; index: number }

/** The number of a round with its margin, how many answered, and the median beside it. */
function InRound({ trend, round, index }: InRoundProps) {
  const own = trend.own[index]
  const median = trend.medians[index] ?? null
  return (
    <>
      {own ? formatScore(own.value) : messages.tooFew}{' '}
      {own && (
        <>
          <OwnColumn name={messages.inFile.margin(round)} value={String(own.margin)}>
            {marginAlone(own.margin)},{' '}
          </OwnColumn>
          <OwnColumn name={messages.inFile.n(round)} value={String(own.n)}>
            {messages.n(own.n)}
          </OwnColumn>
        </>
      )}
      <span className="since-before">
        {median === null ? (
          <OwnColumn name={messages.inFile.median(round)}>{messages.noMedian}</OwnColumn>
        ) : (
          <OwnColumn name={messages.inFile.median(round)} value={formatScore(median)}>
            {messages.median(formatScore(median))}
          </OwnColumn>
        )}
      </span>
    </>
  )
}
