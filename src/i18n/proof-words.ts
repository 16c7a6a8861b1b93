import type { AnswerResult, Outcome } from '#domain/proof/verdict.ts'

/** What the answers to the questions of an action say. */
export const answerOutcomeWords: Record<Outcome, string> = {
  improved: 'beter antwoord, doel gehaald',
  goal_missed: 'beter antwoord, doel niet gehaald',
  partly: 'een deel van de antwoorden beter',
  worse: 'lager antwoord',
  none: 'nog geen meetbare verandering',
  no_measure: 'eigen idee, geen vraag erbij',
  no_target: 'geen vraag in de scan',
  not_before: 'toen niet ingediend',
  no_next_round: 'nog geen volgende ronde',
  not_handed_in: 'nieuwe scan nog niet ingediend',
  not_shown: 'nog niet te zien',
  new_item: 'nieuwe vraag, niet te vergelijken',
  item_gone: 'vraag bestaat niet meer',
  unknown: 'geen score in een van beide rondes',
  few_responses: 'te weinig reacties',
  low_power: 'te weinig antwoorden om tien punten te zien',
}

/** The same of one action, of which the numbers are known. */
export function answerBadge({ outcome, better, lower, of }: AnswerResult): string {
  if (outcome !== 'partly') return answerOutcomeWords[outcome]
  const words = `${better} van ${of} antwoorden beter`
  return lower === 0 ? words : `${words}, ${lower} lager`
}

/** What entrepreneurs say of it. */
export const ratingOutcomeWords: Record<Outcome, string> = {
  ...answerOutcomeWords,
  improved: 'tevredener',
  worse: 'minder tevreden',
  no_measure: 'eigen idee, geen ervaring erbij',
  not_handed_in: 'nog geen volgende ronde',
}

/** How it looks as a badge. */
export function outcomeTone(outcome: Outcome): 'positive' | 'warning' | 'accent' | 'neutral' {
  if (outcome === 'improved') return 'positive'
  if (outcome === 'worse') return 'warning'
  return outcome === 'none' || outcome === 'partly' || outcome === 'goal_missed'
    ? 'accent'
    : 'neutral'
}
