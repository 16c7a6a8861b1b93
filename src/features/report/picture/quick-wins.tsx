import { COSTS } from '#i18n/cost-words.ts'
import { formatNumber } from '#i18n/formats.ts'
import { List } from '#ui/layout/list.tsx'
import type { Details, QuickWinRow } from '../details.ts'
import { messages } from '../report.messages.ts'

const { picture } = messages

/** So many an alderman decides on at once. */
export const FIRST = 3

/** The first quick wins with what they take and why. */
export function FirstQuickWins({ quickWins }: Pick<Details, 'quickWins'>) {
  const first = quickWins.slice(0, FIRST)
  if (first.length === 0) return null
  return (
    <section className="stack stack--small report-picture__quick-wins" aria-labelledby="eerst">
      <h2 id="eerst">{picture.quickWins(first.length)}</h2>
      <List as="ol" look="grid" className="report-picture__three">
        {first.map((quickWin) => (
          <li key={quickWin.row} className="stack stack--small">
            <h3>
              <span className="disc disc--strong" aria-hidden="true">
                {quickWin.place}
              </span>{' '}
              <a href={`#${quickWin.row}`}>{quickWin.title}</a>
            </h3>
            <p className="small">{quickWin.why}</p>
            <p className="subtle small">{effortOf(quickWin)}</p>
          </li>
        ))}
      </List>
    </section>
  )
}

/** "2 dagen werk in 3 weken, geen kosten, alleen uren; daarna 4 uur per jaar (geschat)". */
export function effortOf({ days, weeks, hours, cost }: QuickWinRow): string {
  return picture.effort(
    messages.days(formatNumber(days)),
    messages.weeks(formatNumber(weeks)),
    COSTS[cost],
    formatNumber(hours),
  )
}
