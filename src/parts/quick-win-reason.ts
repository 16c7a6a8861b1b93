import { answerTo, type AnswerValue, type Answers } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import {
  experienceOf,
  itemWordsOf,
  type ItemWords,
  type Questionnaire,
  type Wording,
} from '#domain/questionnaire/wording.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { answerWords } from '#i18n/answer-words.ts'
import { formatNumber } from '#i18n/formats.ts'

/** Whose quick win it is: the questionnaire with its words, what was answered, and the municipality. */
export type ReasonContext = {
  definition: Questionnaire
  scan: { answers: Answers }
  municipality: { name: string }
}

/** Why the measure is here: the deciding need, and the first answer that asked for it. */
export function reasonOf(
  quickWin: QuickWin,
  { definition, scan, municipality }: ReasonContext,
): string {
  const { need } = quickWin.deciding
  const ratingItem = definition.ratingItems.find(({ id }) => id === need.ratingItem)
  const item = definition.items.find(({ id }) => id === quickWin.triggers[0]?.item)
  if (!ratingItem || !item) throw new Error(`${quickWin.measure.id} has no reason`)
  const { wording } = definition
  const gap = gapClause(wording, item, scan.answers)
  const why = reasonSentence(wording, { ratingItem, need }, municipality.name, gap)
  return [why, ...emphasisSentence(quickWin.emphasis)].join(' ')
}

/**
 * The same in one line: how satisfied entrepreneurs are with what it works on, or without ratings what the
 * municipality answered.
 */
export function shortReason(
  { deciding, triggers }: QuickWin,
  { definition, scan }: Omit<ReasonContext, 'municipality'>,
): string {
  const { need } = deciding
  const shown = need.own ?? need.region
  const rated = definition.ratingItems.find(({ id }) => id === need.ratingItem)
  if (shown && rated) {
    const who = need.basis === 'own' ? 'Ondernemers' : 'Ondernemers in de regio'
    return `${who} ${satisfactionWords(shown.satisfaction)}: ${rated.text.nl}`
  }
  const item = definition.items.find(({ id }) => id === triggers[0]?.item)
  return item ? sentence(gapClause(definition.wording, item, scan.answers)) : ''
}

/** That a need is heavier here than in the region, from a tenth on; none when it is not. */
export function emphasisSentence(emphasis: number): readonly string[] {
  return emphasis >= 1.1 ? ['Dat is hier harder nodig dan gemiddeld in de regio.'] : []
}

/** What entrepreneurs said, as it may be told: the item, and the need with what is behind it. */
export type Experience = { ratingItem: { id: string; text: { nl: string } }; need: Need }

/**
 * The one plain sentence that says why a measure is here: what entrepreneurs need, and what the
 * municipality answered. Without ratings only the latter.
 * @param gap see `gapClause`
 */
export function reasonSentence(
  wording: Wording,
  experience: Experience,
  municipality: string,
  gap: string,
): string {
  const { need } = experience
  const shown = need.own ?? need.region
  if (!shown) return sentence(gap)
  const { importance, satisfaction } = shown
  const who = need.basis === 'own' ? municipality : 'de regio'
  const but = satisfaction >= 50 ? 'maar' : 'en'
  return sentence(
    `ondernemers in ${who} vinden het ${importanceWords(importance)}${that(wording, experience)}, en zijn daar ${satisfactionWords(satisfaction)} over, ${but} ${gap}`,
  )
}

function that(wording: Wording, { ratingItem }: Experience): string {
  const said = experienceOf(wording, ratingItem)
  return said === null ? `: ‘${ratingItem.text.nl}’` : ` dat ${said}`
}

/** Importance of 0-100 as the nearest of the five answers, at 0, 25, 50, 75 and 100 (dossier c). */
export function importanceWords(importance: number): string {
  if (importance >= 87.5) return 'heel belangrijk'
  if (importance >= 62.5) return 'belangrijk'
  if (importance >= 37.5) return 'redelijk belangrijk'
  return importance >= 12.5 ? 'niet zo belangrijk' : 'helemaal niet belangrijk'
}

/** Satisfaction of 0-100 as the nearest of the five answers; the middle one leans to one side. */
export function satisfactionWords(satisfaction: number): string {
  if (satisfaction >= 87.5) return 'heel tevreden'
  if (satisfaction >= 62.5) return 'tevreden'
  if (satisfaction >= 50) return 'eerder tevreden dan ontevreden'
  if (satisfaction >= 37.5) return 'eerder ontevreden dan tevreden'
  return satisfaction >= 12.5 ? 'ontevreden' : 'heel ontevreden'
}

/**
 * What the answer that triggered a measure comes down to, as a clause without a capital or full stop. An
 * answer that no words were written for is quoted.
 */
export function gapClause(wording: Wording, item: Item, answers: Answers): string {
  const answer = answerTo(answers, item.id)
  const words = itemWordsOf(wording, item) ?? {}
  if (answer.status === 'unknown')
    return words.unknown ?? `het antwoord op ‘${item.text.nl}’ is nog niet bekend`
  return (
    (answer.status === 'answered' ? knownGap(words, item, answer.value) : undefined) ??
    `bij ‘${item.text.nl}’ is het antwoord: ‘${answerWords(item, answer).replace(/\.$/, '')}’`
  )
}

function knownGap(words: ItemWords, item: Item, value: AnswerValue): string | undefined {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return typeof value === 'string' ? words.options?.[value] : undefined
    case 'number':
      return typeof value === 'number'
        ? words.value?.replace('{value}', formatNumber(value))
        : undefined
    case 'multi': {
      const real = item.options.filter(({ exclusive }) => !exclusive)
      const chosen = real.filter(({ id }) => Array.isArray(value) && value.includes(id))
      return words.chosen
        ?.replace('{chosen}', String(chosen.length))
        .replace('{of}', String(real.length))
    }
    case 'date':
      return undefined
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
