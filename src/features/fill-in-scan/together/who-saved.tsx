import { useQuery } from '@tanstack/react-query'
import { sameAnswer } from '#domain/questionnaire/answer-fields.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { type AnswerVersion, togetherQueries } from '#data/together.ts'
import { formatMoment } from '#i18n/formats.ts'
import { personName } from '#i18n/person-name.ts'
import { useScan } from '../scan-context.tsx'
import { messages } from './together.messages.ts'

/** The version in which this stored answer was given; undefined while that is not known. */
export function useVersionOf(itemId: string, answer: Answer): AnswerVersion | undefined {
  const { scan } = useScan()
  const { data } = useQuery({
    ...togetherQueries.answerVersions(scan.id, itemId, null),
    staleTime: 0,
  })
  return data?.find((version) => sameAnswer(version.answer, answer))
}

/** Who gave a stored answer and when. */
export function WhoSaved({ version: { email, at } }: { version: AnswerVersion }) {
  return <p className="subtle small">{messages.savedBy(personName(email), formatMoment(at))}</p>
}
