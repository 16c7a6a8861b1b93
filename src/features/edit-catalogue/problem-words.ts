import type { Definition } from '#domain/questionnaire/definition.ts'
import type { MeasureProblem } from '#domain/quick-wins/edited-measure.ts'
import type { MeasureContent } from '#domain/quick-wins/measure.ts'
import { refusalWords } from '#i18n/errors.ts'
import { messages } from './catalogue.messages.ts'

/** What every part of the form gets. */
export type MeasureFieldsProps = {
  definition: Definition
  draft: MeasureContent
  problems: readonly MeasureProblem[]
  onChange: (draft: MeasureContent) => void
}

/** What is wrong at a place in the form, in words; nothing when it is fine. */
export function problemAt(problems: readonly MeasureProblem[], path: string): string | undefined {
  const found = problems.find((problem) => problem.path === path)
  return found && problemWords(found)
}

/** What is wrong, in the words of the form; the database knows no places. */
export function problemWords({ code }: MeasureProblem): string {
  return code in messages.problems
    ? messages.problems[code as keyof typeof messages.problems]
    : refusalWords[code]
}
