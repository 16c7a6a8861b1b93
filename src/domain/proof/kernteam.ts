import { isOverdue, type Action, type ActionStatus, type NationalTheme } from '../action.ts'
import type { Measure } from '../quick-wins/measure.ts'
import type { Outcome } from './verdict.ts'

/** How many participants had which outcome. */
export type Outcomes = Partial<Record<Outcome, number>>

/** An action as the kernteam sees it: never who owns it, nor its notes. */
export type KernteamAction = Omit<
  Action,
  | 'firstStep'
  | 'owner'
  | 'stopReason'
  | 'criteria'
  | 'criteriaNote'
  | 'createdAt'
  | 'updatedAt'
  | 'participants'
> & {
  /** The other municipalities of a joint action that joined. */
  joined: readonly string[]
  /** How many were asked and have not answered. */
  invited: number
  /** What became of it in the answers, and in what entrepreneurs say. */
  answers: Outcomes
  ratings: Outcomes
}

export type KernteamState = ActionStatus | 'overdue'

export type KernteamFilter = {
  /** 0 is without a line. */
  line?: number | undefined
  /** `none` is without a theme. */
  theme?: NationalTheme | 'none' | undefined
  state?: KernteamState | undefined
}

/** The actions that pass; today as an ISO date. */
export function filterActions(
  actions: readonly KernteamAction[],
  { line, theme, state }: KernteamFilter,
  today: string,
): readonly KernteamAction[] {
  return actions.filter(
    (action) =>
      (line === undefined || (action.programmeLine ?? 0) === line) &&
      (theme === undefined || (action.nationalTheme ?? 'none') === theme) &&
      (state === undefined ||
        (state === 'overdue' ? isOverdue(action, today) : action.status === state)),
  )
}

/** Days and euro, planned and spent, of those that were estimated: others have nothing to be held to. */
export type Budget = {
  count: number
  personDays: number
  daysSpent: number
  cost: number
  costSpent: number
}

/**
 * What is done apart from what is not: together they look on budget as long as days of the others are still to
 * be spent.
 */
export type KernteamTotals = {
  count: number
  overdue: number
  /** Wait for a decision of the kernteam. */
  toDecide: number
  states: Record<ActionStatus, number>
  done: Budget
  /** Planned or busy. */
  running: Budget
  stopped: Budget
  /** To keep the measures running, by the catalogue; of what was stopped nothing. */
  hoursPerYear: number
  /** Without an estimate of days or costs. */
  notEstimated: number
  answers: Outcomes
  ratings: Outcomes
}

/**
 * @param measures of the catalogue: what keeping one running takes, at every municipality that carries the
 * action out.
 */
export function totalsOf(
  actions: readonly KernteamAction[],
  today: string,
  measures: readonly Pick<Measure, 'id' | 'hoursPerYear'>[],
): KernteamTotals {
  const hours = new Map(measures.map(({ id, hoursPerYear }) => [id, hoursPerYear]))
  const states = { planned: 0, busy: 0, done: 0, stopped: 0 }
  for (const { status } of actions) states[status] += 1
  return {
    count: actions.length,
    overdue: actions.filter((action) => isOverdue(action, today)).length,
    toDecide: actions.filter(({ nextDecision }) => nextDecision !== '').length,
    states,
    done: budgetOf(actions.filter(({ status }) => status === 'done')),
    running: budgetOf(actions.filter(({ status }) => status === 'planned' || status === 'busy')),
    stopped: budgetOf(actions.filter(({ status }) => status === 'stopped')),
    hoursPerYear: sumOf(actions, ({ status, measureId, joined }) =>
      status === 'stopped' ? 0 : (hours.get(measureId ?? '') ?? 0) * (1 + joined.length),
    ),
    notEstimated: actions.filter(({ personDays, cost }) => personDays === null || cost === null)
      .length,
    answers: added(actions.map(({ answers }) => answers)),
    ratings: added(actions.map(({ ratings }) => ratings)),
  }
}

const sumOf = (
  actions: readonly KernteamAction[],
  of: (action: KernteamAction) => number,
): number => actions.reduce((total, action) => total + of(action), 0)

function budgetOf(actions: readonly KernteamAction[]): Budget {
  return {
    count: actions.length,
    personDays: sumOf(actions, ({ personDays }) => personDays ?? 0),
    daysSpent: sumOf(actions, ({ personDays, daysSpent }) => (personDays === null ? 0 : daysSpent)),
    cost: sumOf(actions, ({ cost }) => cost ?? 0),
    costSpent: sumOf(actions, ({ cost, costSpent }) => (cost === null ? 0 : costSpent)),
  }
}

/** Outcomes of several actions together. */
export function added(all: readonly Outcomes[]): Outcomes {
  const total: Outcomes = {}
  for (const outcomes of all)
    for (const [word, times] of Object.entries(outcomes) as [Outcome, number][])
      total[word] = (total[word] ?? 0) + times
  return total
}
