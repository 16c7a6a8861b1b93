import { useQuery } from '@tanstack/react-query'
import { sameAnswer } from '#domain/questionnaire/answer-fields.ts'
import { answerTo, type Answer } from '#domain/questionnaire/answers.ts'
import { askedItems } from '#domain/questionnaire/completeness.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import {
  earlierScan,
  fromLastRound,
  type EarlierAnswers,
  type LastRound,
} from '#domain/questionnaire/last-round.ts'
import type { Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { today } from '#i18n/today.ts'
import { useAnswers, useScan } from '../scan-context.tsx'

export type Earlier = EarlierAnswers & { round: Round }

export type EarlierQuery =
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  /** Null when this municipality answered nothing before, or nothing can be filled in here. */
  | { state: 'found'; earlier: Earlier | null }

/** What the municipality answered in the round before this one. Filling in never waits for it. */
export function useEarlier(): EarlierQuery {
  const { scan, readOnly } = useScan()
  const enabled = readOnly === null
  const rounds = useQuery({ ...roundQueries.all(), enabled })
  const scans = useQuery({ ...scanQueries.ofMunicipality(scan.municipalityCode), enabled })
  const found =
    rounds.data && scans.data && enabled ? earlierScan(scan, rounds.data, scans.data) : null
  const definition = useQuery({
    ...questionnaireQueries.version(found?.round.questionnaireVersion ?? ''),
    enabled: found !== null,
  })
  if (!enabled) return { state: 'found', earlier: null }
  if (found && definition.data) {
    const { answers } = found.scan
    return {
      state: 'found',
      earlier: { round: found.round, definition: definition.data, answers },
    }
  }
  if (rounds.data && scans.data && !found) return { state: 'found', earlier: null }
  const failed = [rounds, scans, definition].filter(({ isError }) => isError)
  return failed.length > 0
    ? { state: 'failed', retry: () => failed.forEach(({ refetch }) => void refetch()) }
    : { state: 'loading' }
}

export type Offer = { item: Item; answer: Answer }

export type Offers = {
  /** Waits for a person, in the order of the questionnaire. */
  offered: readonly Offer[]
  /** Is in this round as it was then. */
  kept: number
  notOffered: readonly { item: Item; why: Exclude<LastRound['standing'], 'offered'> }[]
}

/** How the questions that are asked now stand to the earlier answers. */
export function useOffers({ definition, answers }: Earlier): Offers {
  const { scan, definition: current } = useScan()
  const now = useAnswers()
  const offered: Offer[] = []
  const notOffered: Offers['notOffered'][number][] = []
  let kept = 0
  for (const item of askedItems(current, now, scan.route)) {
    const answer = answerTo(now, item.id)
    const found = fromLastRound(item, answer, { definition, answers }, today())
    if (found.standing === 'offered') offered.push({ item, answer: found.answer })
    else if (isKept(answer, answerTo(answers, item.id))) kept += 1
    else notOffered.push({ item, why: found.standing })
  }
  return { offered, kept, notOffered }
}

/** The same answer; what accompanies it may have changed. */
function isKept(now: Answer, then: Answer): boolean {
  const { note, evidenceUrl, shareable, deliberate, internalNote } = now
  const same = { ...then, note, evidenceUrl, shareable, deliberate, internalNote }
  return now.status !== 'empty' && now.status !== 'unknown' && sameAnswer(now, same)
}
