import { useQuery } from '@tanstack/react-query'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { halfUp } from '#domain/half-up.ts'
import { THEMES_FOR_A_TOTAL } from '#domain/questionnaire/scoring.ts'
import { totalNoise } from '#domain/comparison/bands.ts'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { placeIn } from '#domain/comparison/own-ends.ts'
import { themeMargin } from '#domain/comparison/self-report.ts'
import { reliefs, sheetAfter, type Relief } from '#domain/quick-wins/what-if.ts'
import { spentOn, type Measure, type Spent } from '#domain/quick-wins/measure.ts'
import { spreadQueries } from '#data/theme-spread.ts'
import { formatEuro, formatNumber, formatScore, formatShare } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { counted } from '../number-words.ts'
import type { QuickWinsView } from '../use-quick-wins.ts'
import { messages } from './what-if.messages.ts'
import './what-if.css'

/** The ticked measures that exist and are in the list, as they count for this municipality. */
function tickedMeasures({ whatIf, measures, saidOf, chosen }: QuickWinsView): readonly Measure[] {
  const away = new Set(chosen.map(({ measure }) => measure.id))
  return measures.filter(
    ({ id }) => whatIf.ticked.includes(id) && !saidOf(id)?.setAside && !away.has(id),
  )
}

/** How trying out works, until something is ticked. */
export function WhatIfHint({ view }: { view: QuickWinsView }) {
  if (tickedMeasures(view).length > 0) return null
  return <p className="subtle no-print">{messages.hint}</p>
}

/** What the ticked measures would change: scores, place in the region, need. */
export function WhatIfPanel({ view }: { view: QuickWinsView }) {
  const chosen = tickedMeasures(view)
  if (chosen.length === 0) return null
  return (
    <Card as="section" accent labelledBy="wat-als">
      <div className="stack what-if">
        <h2 id="wat-als">{messages.title}</h2>
        <Chosen chosen={chosen} view={view} />
        <Scores chosen={chosen} view={view} />
        <Needs chosen={chosen} view={view} />
        <p className="subtle small">{messages.about}</p>
        <div className="stack stack--small no-print">
          <p className="small">{messages.share}</p>
          <CopyButton
            text={window.location.href}
            copied={messages.copied}
            notCopied={messages.notCopied}
          >
            {messages.copy}
          </CopyButton>
        </div>
      </div>
    </Card>
  )
}

type PartProps = { chosen: readonly Measure[]; view: QuickWinsView }

function Chosen({ chosen, view: { whatIf } }: PartProps) {
  const { days, hours, weeks, cost } = spentOn(chosen)
  return (
    <>
      <List look="lines">
        {chosen.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <span className="no-print">
              <Button
                purpose="subtle"
                onClick={() => whatIf.tick(whatIf.ticked.filter((ticked) => ticked !== id))}
              >
                {messages.leaveOut}
                <span className="visually-hidden">: {title}</span>
              </Button>
            </span>
          </li>
        ))}
      </List>
      <p>
        {messages.together(daysWords(days), counted(weeks, 'week', 'weken'), formatNumber(hours))}{' '}
        {messages.cost(eurosBetween(cost))}
      </p>
      {chosen.length > 1 && (
        <div className="no-print">
          <Button onClick={() => whatIf.tick([])}>{messages.clear}</Button>
        </div>
      )}
    </>
  )
}

function Scores({ chosen, view: { definition, sheet, scan } }: PartProps) {
  const themeSpread = useQuery(spreadQueries.themes(scan.id)).data ?? []
  const totalSpread = useQuery(spreadQueries.total(scan.id)).data
  const handedIn = scan.state === 'submitted'
  const after = sheetAfter(definition, sheet, chosen)
  const [before, then] = [sheet.total, after.total]
  const place = (score: number) =>
    totalSpread &&
    messages.places[placeIn(score, totalMargin(definition, sheet.route), totalSpread)]
  const rows = definition.themes.flatMap(({ id, text }) => {
    const [own, next] = [sheet.themes[id], after.themes[id]]
    if (!next || next.score === null || own?.score === next.score) return []
    const spread = themeSpread.find(({ themeId }) => themeId === id)?.spread
    const placed = (score: number | null | undefined) =>
      typeof score !== 'number'
        ? messages.noPlace.noScore
        : spread
          ? messages.places[placeIn(score, themeMargin(definition, id, sheet.route), spread)]
          : messages.noPlace[handedIn ? 'fewMunicipalities' : 'notHandedIn']
    const points = (score: number | null | undefined) =>
      typeof score === 'number' ? formatScore(score) : messages.noScore
    const cells = [points(own?.score), points(next.score), placed(own?.score), placed(next.score)]
    return [{ id, cells: [text.nl, ...cells] }]
  })
  return (
    <>
      {before === null || then === null ? (
        <p>{messages.noTotal(THEMES_FOR_A_TOTAL)}</p>
      ) : (
        <p className="what-if__total">
          <strong>{messages.total(formatScore(before), formatScore(then))}</strong>{' '}
          {totalSpread
            ? messages.totalPlace(place(before) ?? '', place(then) ?? '', totalSpread.n)
            : handedIn
              ? messages.noSpread(ENOUGH_FOR_A_MEDIAN)
              : messages.placeAfterHandingIn}
        </p>
      )}
      {rows.length > 0 && (
        <StackedTable
          caption={messages.themesCaption}
          columns={messages.themeColumns}
          rows={rows}
        />
      )}
      {rows.length < definition.themes.length && (
        <p className="subtle small">{messages.otherThemes}</p>
      )}
    </>
  )
}

function Needs({ chosen, view }: PartProps) {
  const { definition, sheet, needs, catalogue } = view
  const rows = reliefs(definition, sheet, chosen, needs).map((relief) => ({
    id: relief.need.ratingItem,
    cells: [
      definition.ratingItems.find(({ id }) => id === relief.need.ratingItem)?.text.nl ?? '',
      ...needCells(relief),
      catalogue.get(relief.measure)?.title ?? '',
    ],
  }))
  return <StackedTable caption={messages.needsCaption} columns={messages.needColumns} rows={rows} />
}

/** Need now, the part that may go, and what is left. */
function needCells({ need, share }: Relief): readonly string[] {
  return [formatNumber(need.need), formatShare(share), formatNumber(need.need * (1 - share))]
}

/** Stays in sight while ticking: what it takes together, the scores it would move, and the way to the rest. */
export function WhatIfBar({ view }: { view: QuickWinsView }) {
  const chosen = tickedMeasures(view)
  if (chosen.length === 0) return null
  const { definition, sheet } = view
  const after = sheetAfter(definition, sheet, chosen)
  const { days, cost } = spentOn(chosen)
  const themes = definition.themes.flatMap(({ id, text }) => {
    const [now, then] = [sheet.themes[id]?.score ?? null, after.themes[id]?.score ?? null]
    return now === null || then === null || halfUp(now) === halfUp(then)
      ? []
      : [messages.moved(text.nl, formatScore(now), formatScore(then))]
  })
  const moved = [
    ...(sheet.total !== null && after.total !== null
      ? [messages.total(formatScore(sheet.total), formatScore(after.total))]
      : []),
    ...themes,
  ]
  return (
    <div className="what-if-bar no-print">
      <div role="status">
        <p className="what-if-bar__sum">
          {messages.chosen(chosen.length)}: {messages.sum(daysWords(days), eurosBetween(cost))}
        </p>
        {moved.length > 0 && <p className="small">{moved.join(' · ')}</p>}
      </div>
      <a href="#wat-als">{messages.look}</a>
    </div>
  )
}

const daysWords = (days: number) => counted(days, 'dag', 'dagen')

/** "geen kosten", "tot € 2.500", "€ 2.500 tot € 12.500" or "meer dan € 25.000". */
function eurosBetween({ low, high }: Spent['cost']): string {
  if (high === null) return messages.euros.from(formatEuro(low))
  if (high === 0) return messages.euros.none
  return low === 0
    ? messages.euros.upTo(formatEuro(high))
    : messages.euros.between(formatEuro(low), formatEuro(high))
}

/** Half the interval of one total: that of the difference of two is √2 wider. */
function totalMargin(definition: Definition, route: Route): number {
  const weights = Object.fromEntries(definition.themes.map(({ id, weight }) => [id, weight]))
  return totalNoise(definition, weights, route) / Math.SQRT2
}
