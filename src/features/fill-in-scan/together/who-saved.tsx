import { useQuery } from '@tanstack/react-query'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { queries } from '#data/queries.ts'
import { formatMoment } from '#i18n/formats.ts'
import { personName } from '#i18n/person-name.ts'
import { sameAnswer } from '../queued-answer.ts'
import { useScan } from '../scan-context.tsx'
import { messages } from './together.messages.ts'

/** Who gave this stored answer and when; nothing while that is not known. */
export function WhoSaved({ itemId, answer }: { itemId: string; answer: Answer }) {
  const { scan } = useScan()
  const { data } = useQuery({ ...queries.answerVersions(scan.id, itemId), staleTime: 0 })
  const found = data?.find((version) => sameAnswer(version.answer, answer))
  if (!found) return null
  const who = found.email === null ? messages.formerColleague : personName(found.email)
  return <p className="subtle small">{messages.savedBy(who, formatMoment(found.at))}</p>
}
