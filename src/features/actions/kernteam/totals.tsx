import type { Budget, KernteamTotals, Outcomes } from '#domain/proof/kernteam.ts'
import { INCOMPARABLE } from '#domain/proof/proof-line.ts'
import { Figure } from '#ui/layout/card.tsx'
import { messages } from './kernteam.messages.ts'
import { formatEuro, formatNumber } from '#i18n/formats.ts'

/** Of the actions that are shown: how many, what was spent of what was planned, and what came of it. */
export function Totals({ totals }: { totals: KernteamTotals }) {
  const words = messages.figures
  const { improved = 0, none = 0, worse = 0 } = totals.ratings
  const { goal_missed: missed = 0, partly = 0, ...answers } = totals.answers
  return (
    <div className="stack stack--small">
      <div className="kernteam__figures">
        <Figure value={totals.count} label={words.count(totals.count)} />
        <Figure value={totals.overdue} label={words.overdue} />
        <Figure value={totals.toDecide} label={words.toDecide} />
        <Figure value={formatNumber(totals.hoursPerYear)} label={words.hours} />
      </div>
      {(['done', 'running', 'stopped'] as const).map((which) => (
        <Spent key={which} which={which} budget={totals[which]} />
      ))}
      <p>
        {messages.answered(
          answers.improved ?? 0,
          partly + missed,
          answers.none ?? 0,
          answers.worse ?? 0,
          sayNothing(totals.answers),
        )}
      </p>
      <p>{messages.effect(improved, none, worse, sayNothing(totals.ratings))}</p>
      <p className="subtle small">
        {messages.effectNote}
        {totals.notEstimated > 0 && ` ${messages.notEstimated(totals.notEstimated)}`}
      </p>
    </div>
  )
}

/** What was spent of what was planned: of what is done, of what is not, or of what was stopped. */
function Spent({ which, budget }: { which: 'done' | 'running' | 'stopped'; budget: Budget }) {
  const words = messages.spent
  if (budget.count === 0) return null
  return (
    <p>
      <strong>{words[which](budget.count)}</strong>{' '}
      {words.of(
        formatNumber(budget.daysSpent),
        formatNumber(budget.personDays),
        formatEuro(budget.costSpent),
        formatEuro(budget.cost),
      )}
    </p>
  )
}

/** How many have no verdict. */
const sayNothing = (outcomes: Outcomes): number =>
  INCOMPARABLE.reduce((sum, word) => sum + (outcomes[word] ?? 0), 0)
