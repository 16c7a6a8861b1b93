import type { FieldErrors } from 'react-hook-form'
import type { MeasureProblem } from '#domain/quick-wins/edited-measure.ts'
import type { MeasureContent } from '#domain/quick-wins/measure.ts'
import { refusalWords } from '#i18n/errors.ts'
import { messages } from './catalogue.messages.ts'

/** What is wrong, in the words of the form; the database knows no places. */
export function problemWords({ code }: MeasureProblem): string {
  return code in messages.problems
    ? messages.problems[code as keyof typeof messages.problems]
    : refusalWords[code]
}

/** Everything that is wrong in the form, in words, each once. */
export function allProblems(errors: FieldErrors<MeasureContent>): readonly string[] {
  const said = (error: unknown): string[] => {
    if (typeof error !== 'object' || error === null || error instanceof Element) return []
    const here = 'message' in error && typeof error.message === 'string' ? [error.message] : []
    return [...here, ...Object.values(error).flatMap(said)]
  }
  return [...new Set(said(errors))]
}
