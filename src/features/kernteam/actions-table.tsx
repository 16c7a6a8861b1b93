import { Link } from '@tanstack/react-router'
import { isOverdue } from '#domain/action.ts'
import type { ProgrammeLine } from '#domain/programme.ts'
import type { KernteamAction, Outcomes } from '#domain/proof/kernteam.ts'
import type { Outcome } from '#domain/proof/verdict.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { formatDay, formatEuro, formatList, formatNumber } from '#i18n/formats.ts'
import { answerOutcomeWords, ratingOutcomeWords } from '#i18n/proof-words.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './kernteam.messages.ts'
import { Steering } from './steering.tsx'

export type ActionsTableProps = {
  actions: readonly KernteamAction[]
  municipalities: readonly Municipality[]
  lines: readonly ProgrammeLine[]
  staff: boolean
  /** ISO date. */
  today: string
}

/** A row per action; it becomes a card on a phone. */
export function ActionsTable({ actions, municipalities, lines, staff, today }: ActionsTableProps) {
  const nameOf = (code: string) => municipalities.find((one) => one.code === code)?.name ?? code
  const { columns } = messages
  return (
    <TakeAwayFrame title={messages.caption}>
      <StackedTable
        caption={<span className="visually-hidden">{messages.caption}</span>}
        columns={Object.values(columns)}
        rows={actions.map((action) => ({
          id: action.id,
          cells: [
            <Named key="action" action={action} nameOf={nameOf} staff={staff} />,
            stateOf(action, today),
            messages.spentOf(
              formatNumber(action.daysSpent),
              action.personDays === null ? messages.unknown : formatNumber(action.personDays),
            ),
            messages.spentOf(
              formatEuro(action.costSpent),
              action.cost === null ? messages.unknown : formatEuro(action.cost),
            ),
            <Effect key="effect" action={action} />,
            <Counts key="counts" action={action} lines={lines} />,
            <Steering key={`${action.id} ${action.version}`} {...{ action, lines, staff }} />,
          ],
        }))}
      />
    </TakeAwayFrame>
  )
}

type NamedProps = { action: KernteamAction; nameOf: (code: string) => string; staff: boolean }

function Named({ action, nameOf, staff }: NamedProps) {
  const name = nameOf(action.municipalityCode)
  return (
    <>
      {action.title}
      <span className="small subtle kernteam__line">
        {messages.lead(name, formatList(action.joined.map(nameOf)))}
        {action.invited > 0 && ` · ${messages.invited(action.invited)}`}
      </span>
      {staff && (
        <Link
          to="/eszl/bewijs"
          search={{ gemeente: action.municipalityCode, actie: action.id }}
          className="small no-print"
        >
          {messages.proofOf(name)}
        </Link>
      )}
    </>
  )
}

function stateOf(action: KernteamAction, today: string): string {
  if (isOverdue(action, today))
    return `${messages.states[action.status]}, ${messages.states.overdue} (${messages.due(formatDay(action.dueOn))})`
  if (action.status === 'done' && action.doneOn)
    return `${messages.states.done} ${messages.doneOn(formatDay(action.doneOn))}`
  if (action.status === 'stopped') return messages.states.stopped
  return `${messages.states[action.status]}, ${messages.due(formatDay(action.dueOn))}`
}

function Effect({ action }: { action: KernteamAction }) {
  return (
    <>
      <span className="kernteam__line">
        {messages.answers}: {worded(action.answers, answerOutcomeWords)}
      </span>
      <span className="kernteam__line">
        {messages.ratings}: {worded(action.ratings, ratingOutcomeWords)}
      </span>
    </>
  )
}

function worded(outcomes: Outcomes, words: Record<Outcome, string>): string {
  const all = Object.entries(outcomes) as [Outcome, number][]
  return formatList(
    all.map(([word, times]) => (times === 1 ? words[word] : messages.times(words[word], times))),
  )
}

function Counts({ action, lines }: { action: KernteamAction; lines: readonly ProgrammeLine[] }) {
  const line = lines.find((one) => one.line === action.programmeLine)
  return (
    <>
      <span className="kernteam__line">
        {line ? messages.lines.numbered(line.line, line.name) : messages.filters.noLine}
      </span>
      <span className="kernteam__line subtle">
        {action.nationalTheme ? messages.themes[action.nationalTheme] : messages.filters.noTheme}
      </span>
    </>
  )
}
