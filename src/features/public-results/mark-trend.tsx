import { useSuspenseQueries } from '@tanstack/react-query'
import { publicResultQueries } from '#data/public-results.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import { withMargin } from '#i18n/margin-words.ts'
import { IntervalBar } from '#ui/charts/interval-bar.tsx'
import { List } from '#ui/layout/list.tsx'
import { words, type Language } from './results.messages.ts'

export type MarkTrendProps = { rounds: readonly PublicRound[]; code: string; language: Language }

/** The report mark of every round that tells it, the oldest first; nothing while there is one. */
export function MarkTrend({ rounds, code, language }: MarkTrendProps) {
  const text = words[language]
  const known = useSuspenseQueries({
    queries: rounds.map(({ id }) => publicResultQueries.responses(id)),
    combine: (found) =>
      rounds
        .flatMap((round, index) => {
          const own = found[index]?.data.find(({ municipalityCode }) => municipalityCode === code)
          return own?.mark == null ? [] : [{ round, mark: own.mark, margin: own.markMargin ?? 0 }]
        })
        .reverse(),
  })
  if (known.length < 2) return null
  return (
    <section className="stack stack--small" aria-labelledby="mark-trend">
      <h2 id="mark-trend">{text.trendTitle}</h2>
      <List look="stack" className="mark-trend">
        {known.map(({ round, mark, margin }) => (
          <li key={round.id}>
            <span>{round.name}</span>
            <IntervalBar value={onScale(mark)} margin={(margin / 9) * 100} />
            <strong className="number">
              {withMargin(text.oneDecimal(mark), text.oneDecimal(margin))}
            </strong>
          </li>
        ))}
      </List>
      <p className="subtle small">{text.trendHelp}</p>
    </section>
  )
}

/** A mark of 1 to 10 on the scale of the bar, 0 to 100. */
const onScale = (mark: number) => ((mark - 1) / 9) * 100
