import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { TEXT_LIMITS } from '#domain/questionnaire/check-answer.ts'
import { refusalWords } from '#i18n/errors.ts'
import { formatNumber } from '#i18n/formats.ts'
import { numberFaultSentence } from '#i18n/number-words.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { numberOf, rangeWords } from '../item-words.ts'
import { optionLetter } from './answer-cells.ts'
import type { RowProblem } from './difference.ts'
import { messages } from './excel.messages.ts'
import { HEADS } from './sheet.ts'

const words = messages.difference

export type ProblemTableProps = { definition: Definition; problems: readonly RowProblem[] }

/** What could not be read: where it stands, what stands there and what was expected. */
export function ProblemTable({ definition, problems }: ProblemTableProps) {
  return (
    <div className="stack stack--small">
      <Alert tone="warning" title={words.problemsTitle}>
        <p>{words.problemsHelp}</p>
      </Alert>
      <StackedTable
        caption={words.problemsCaption}
        columns={words.problemColumns}
        rows={problems.map((problem) => ({
          id: `${problem.row}-${problem.column}`,
          cells: [
            <span key="cell">
              {words.cell(problem.row, HEADS[problem.column])}
              {problem.item && (
                <span className="below subtle">
                  {words.ofQuestion(numberOf(definition, problem.item))}
                </span>
              )}
            </span>,
            <span key="found" className="excel__found">
              {problem.found === '' ? words.emptyCell : shortened(problem.found)}
            </span>,
            expected(problem),
          ],
        }))}
      />
    </div>
  )
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

/** What should stand in the cell. */
function expected({ fault, item, column, found }: RowProblem): string {
  switch (fault) {
    case 'item_unknown':
    case 'item_twice':
    case 'value_missing':
    case 'status_unknown':
    case 'both':
      return messages.fault[fault]
    case 'text_too_long':
      return messages.fault.tooLong(
        formatNumber(
          TEXT_LIMITS[column === 'note' || column === 'reason' ? column : 'evidenceUrl'],
        ),
      )
    case 'value_unreadable':
    case 'option_unknown':
    case 'number_invalid':
    case 'number_out_of_range':
    case 'date_invalid':
      return item ? expectedValue(item, found) : ''
    default:
      return refusalWords[fault]
  }
}

function expectedValue(item: Item, found: string): string {
  switch (item.kind) {
    case 'choice':
      return messages.fault.options.choice(item.options.length)
    case 'multi':
      return messages.fault.options.multi(optionLetter(item.options.length - 1))
    case 'yesNo':
      return messages.fault.options.yesNo
    case 'number':
      return [rangeWords(item), numberFaultSentence(found, item.unit)].filter(Boolean).join(' ')
    case 'date':
      return rangeWords(item) ?? ''
  }
}
