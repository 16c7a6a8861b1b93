import type { Definition } from '#domain/questionnaire/definition.ts'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { formatNumber, formatScore } from '#i18n/formats.ts'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { experienceSentence, messages } from './quick-wins.messages.ts'

const words = messages.arithmetic

export type ArithmeticProps = { quickWin: QuickWin; definition: Definition; experience: string }

/** The numbers that placed a measure (dossier e3); those that rest on few ratings stay hidden. */
export function Arithmetic({ quickWin, definition, experience }: ArithmeticProps) {
  const { deciding, demand, room, impact, ease, hasDonor, priority, gains } = quickWin
  const mayShow = deciding.need.basis !== 'small'
  const guarded = (value: number) => (mayShow ? formatNumber(value) : words.hidden)
  const rows: readonly [string, string][] = [
    [words.need, guarded(deciding.need.need)],
    [words.effect, formatNumber(deciding.factor)],
    [words.demand, guarded(demand)],
    [words.room, formatNumber(room)],
    [words.impact, guarded(impact)],
    [words.ease, ease.toLocaleString('nl-NL', { maximumFractionDigits: 2 })],
    [words.donor, hasDonor ? words.yesBonus : words.no],
    [words.priority, guarded(priority)],
  ]
  return (
    <div className="stack">
      <p>
        <strong>{words.experience}:</strong> ‘{experience}’. {experienceSentence(deciding.need)}
      </p>
      <dl className="arithmetic">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      <TableScroll label={messages.answersTitle}>
        <table className="data-table">
          <caption>{messages.answersTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.answerColumns.question}</th>
              <th scope="col">{messages.answerColumns.now}</th>
              <th scope="col">{messages.answerColumns.goal}</th>
            </tr>
          </thead>
          <tbody>
            {gains.map(({ item, from, to, assumed }) => (
              <tr key={item}>
                <th scope="row">{definition.items.find(({ id }) => id === item)?.text.nl}</th>
                <td>{assumed ? messages.assumed : formatScore(from)}</td>
                <td>{formatScore(Math.max(from, to))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}
