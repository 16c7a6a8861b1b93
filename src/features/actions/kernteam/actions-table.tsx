import { Link } from '@tanstack/react-router'
import { isOverdue } from '#domain/action.ts'
import type { ProgrammeLine } from '#domain/programme.ts'
import type { KernteamAction, Outcomes } from '#domain/proof/kernteam.ts'
import type { Outcome } from '#domain/proof/verdict.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { formatDay, formatEuro, formatList, formatNumber } from '#i18n/formats.ts'
import { answerOutcomeWords, ratingOutcomeWords } from '#i18n/proof-words.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
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
            <Spent
              key="days"
              names={messages.inFile.days}
              spent={formatNumber(action.daysSpent)}
              planned={action.personDays === null ? null : formatNumber(action.personDays)}
            />,
            <Spent
              key="euro"
              names={messages.inFile.euro}
              spent={formatEuro(action.costSpent)}
              planned={action.cost === null ? null : formatEuro(action.cost)}
            />,
            <Effect key="effect" action={action} />,
            <Counts key="counts" action={action} lines={lines} />,
            <Steering key="steering" {...{ action, lines, staff }} />,
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
      <span className="small subtle below">
        <OwnColumn name={messages.inFile.who}>
          {messages.lead(name, formatList(action.joined.map(nameOf)))}
        </OwnColumn>
        {action.invited > 0 && (
          <OwnColumn name={messages.inFile.invited} value={formatNumber(action.invited)}>
            {` · ${messages.invited(action.invited)}`}
          </OwnColumn>
        )}
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

type SpentProps = {
  names: { spent: string; planned: string }
  spent: string
  /** Null when nobody estimated it. */
  planned: string | null
}

function Spent({ names, spent, planned }: SpentProps) {
  return (
    <>
      <OwnColumn name={names.spent}>{spent}</OwnColumn>
      <OwnColumn name={names.planned} value={planned ?? messages.unknown}>
        {` / ${planned ?? messages.unknown}`}
      </OwnColumn>
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
  const parts = {
    answers: worded(action.answers, answerOutcomeWords),
    ratings: worded(action.ratings, ratingOutcomeWords),
  }
  return (['answers', 'ratings'] as const).map((part) => (
    <OwnColumn key={part} name={messages.inFile[part]} value={parts[part]} className="below">
      {messages[part]}: {parts[part]}
    </OwnColumn>
  ))
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
      <OwnColumn name={messages.inFile.line} className="below">
        {line ? messages.lines.numbered(line.line, line.name) : messages.filters.noLine}
      </OwnColumn>
      <OwnColumn name={messages.inFile.theme} className="below subtle">
        {action.nationalTheme ? messages.themes[action.nationalTheme] : messages.filters.noTheme}
      </OwnColumn>
    </>
  )
}
