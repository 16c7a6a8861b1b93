import { answerTo, type AnswerValue, type Answers } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import {
  experienceOf,
  itemWordsOf,
  type ItemWords,
  type Wording,
} from '#domain/questionnaire/wording.ts'
import { effort, type CostClass, type Measure } from '#domain/quick-wins/measure.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import type { Gain } from '#domain/quick-wins/room.ts'
import { NORMAL_FROM, publication, PUBLISHED_FROM, shownShare } from '#domain/rating/publishing.ts'
import { answerWords } from '#i18n/answer-words.ts'
import { formatNumber, formatScore, formatShare } from '#i18n/formats.ts'

/** Sentences of the quick wins: each is made from the numbers it gets and from nothing else. */

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

/** The same in two words, beside the theme. */
export function stabilityWords(share: number): string {
  const tenths = Math.round(share * 10)
  if (tenths >= 8) return `stevige plek: ${tenths} van de 10`
  return tenths >= 3 ? `geen vaste plek: ${tenths} van de 10` : 'zelden bij de eerste vijf'
}

/**
 * How firm a place among the first five is, in tens.
 * @param share 0-1, see `topShares`
 */
export function stabilitySentence(share: number): string {
  const tenths = Math.round(share * 10)
  const often = `in ${tenths} van de 10 berekeningen bij de eerste vijf`
  if (tenths >= 8)
    return `Stevige plek: ook als andere ondernemers hadden gereageerd, staat dit ${often}.`
  if (tenths >= 3)
    return `Geen vaste plek: als andere ondernemers hadden gereageerd, staat dit ${often}.`
  return `Zelden bij de eerste vijf: als andere ondernemers hadden gereageerd, staat dit ${often}.`
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

const WITHOUT_ENTREPRENEURS =
  'Zonder de stem van ondernemers: in de regio zijn er te weinig reacties om te tonen'

/** What may be said of the ratings behind a need, with their number. */
export function experienceSentence({ basis, own, region }: Need, municipality: string): string {
  if (basis === 'own' && own) {
    const share = shownShare(own.shareSatisfied, own.n)
    const satisfied =
      share === null
        ? ''
        : `; ${share.kind === 'exact' ? formatShare(share.share) : `${formatShare(share.low)} tot ${formatShare(share.high)}`} is tevreden`
    const indicative =
      publication(own.n) === 'indicative'
        ? ` Dat zijn er minder dan ${NORMAL_FROM}, dus dit is indicatief.`
        : ''
    const beside = region
      ? ` In de regio: ${region.n} reacties, belang ${formatScore(region.importance)} en tevredenheid ${formatScore(region.satisfaction)} van 100.`
      : ''
    return `${own.n} reacties in ${municipality}: belang ${formatScore(own.importance)} en tevredenheid ${formatScore(own.satisfaction)} van 100${satisfied}.${indicative}${beside}`
  }
  if (basis === 'none' || !region)
    return `${WITHOUT_ENTREPRENEURS}. Daarom telt elk onderwerp even zwaar, met een behoefte van 50.`
  const start = `In ${municipality} zijn er te weinig reacties. Dit zijn de cijfers van de regio`
  return `${start}: ${region.n} reacties, belang ${formatScore(region.importance)} en tevredenheid ${formatScore(region.satisfaction)} van 100.`
}

/** On what the list rests: whose answers, and how many entrepreneurs. */
export function foundationSentences(basis: {
  municipality: string
  round: string
  submitted: boolean
  /** Null below the publishing threshold. */
  responses: number | null
  needs: readonly Need[]
}): readonly string[] {
  const { municipality, round, submitted, responses, needs } = basis
  const has = (wanted: Need['basis']) => needs.some((need) => need.basis === wanted)
  return [
    submitted
      ? `De lijst komt uit de ingediende scan van ${municipality} (${round}).`
      : `De lijst komt uit de scan van ${municipality} (${round}). Die is nog niet ingediend: de lijst verandert mee met de antwoorden.`,
    ...(needs.every((need) => need.basis === 'none')
      ? [`${WITHOUT_ENTREPRENEURS}, dus elk onderwerp telt even zwaar.`]
      : responses === null
        ? [
            `In ${municipality} zijn er te weinig reacties van ondernemers om te tonen. De volgorde leunt op de regio.`,
          ]
        : [
            `${responses} ondernemers gaven hun oordeel${publication(responses) === 'indicative' ? `. Dat zijn er minder dan ${NORMAL_FROM}, dus dit is indicatief` : ''}.`,
            ...(has('region')
              ? [
                  `Bij onderwerpen met minder dan ${PUBLISHED_FROM} reacties leunt de volgorde op de regio.`,
                ]
              : []),
          ]),
  ]
}

/** What a measure would change on one answer (dossier e3.3). */
export function gainSentence({ from, to, assumed, weight }: Gain): string {
  const now = assumed ? 'Score nu niet bekend, gerekend met 50' : `Score nu ${formatScore(from)}`
  const then = to > from ? `daarna ${formatScore(to)}` : 'die stijgt hier niet door'
  return `${now}, ${then}${weight === 2 ? ' (weegt dubbel)' : ''}.`
}

/** Cost classes in words (dossier d). */
export const COSTS: Record<CostClass, string> = {
  K0: 'geen kosten, alleen uren',
  K1: 'tot € 2.500',
  K2: '€ 2.500 tot € 10.000',
  K3: '€ 10.000 tot € 25.000',
  K4: 'meer dan € 25.000',
}
const EFFORT = { S: 'Weinig werk', M: 'Gemiddeld werk', L: 'Veel werk' } as const

/** "Weinig werk (S)", and "2 dagen in 3 weken, geen kosten, alleen uren". */
export function effortWords(measure: Pick<Measure, 'personDays' | 'weeks' | 'cost'>): {
  size: string
  spent: string
} {
  const size = effort(measure)
  return {
    size: `${EFFORT[size]} (${size})`,
    spent: `${counted(measure.personDays, 'dag', 'dagen')} in ${counted(measure.weeks, 'week', 'weken')}, ${COSTS[measure.cost]}`,
  }
}

function counted(n: number, one: string, more: string): string {
  return `${formatNumber(n)} ${n === 1 ? one : more}`
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
