import type { PublicResult } from '#domain/rating/public-result.ts'
import { sinceBefore, type RatedBefore, type RatedOf } from '#domain/rating/since-before.ts'
import { withMargin } from '#i18n/margin-words.ts'
import { SinceBefore } from '#parts/since-before.tsx'
import { words, type Language } from './results.messages.ts'
import { ValueWithMargin } from './value-with-margin.tsx'

export type RatedValueProps = {
  result: PublicResult
  of: RatedOf
  before: RatedBefore | null
  language: Language
}

/** How important a subject is or how satisfied entrepreneurs are, with its margin, and the round before below it. */
export function RatedValue({ result, of, before, language }: RatedValueProps) {
  const margin = of === 'importance' ? result.importanceMargin : result.satisfactionMargin
  return (
    <>
      <ValueWithMargin words={withMargin(result[of], margin)} value={result[of]} margin={margin} />
      <SinceBefore
        change={sinceBefore(before, result.ratingItem, result, of)}
        round={before?.round ?? ''}
        what={words[language][of]}
        language={language}
      />
    </>
  )
}
