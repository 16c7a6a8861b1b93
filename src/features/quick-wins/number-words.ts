import { halfUp } from '#domain/half-up.ts'
import { effort, type Measure } from '#domain/quick-wins/measure.ts'
import type { Need, RatedItem } from '#domain/quick-wins/need.ts'
import type { Gain } from '#domain/quick-wins/room.ts'
import { NORMAL_FROM, publication, PUBLISHED_FROM, shownShare } from '#domain/rating/publishing.ts'
import { COSTS } from '#i18n/cost-words.ts'
import { formatNumber, formatScore, formatShare } from '#i18n/formats.ts'
import { withMargin } from '#i18n/margin-words.ts'

/** Sentences of the quick wins: each is made from the numbers it gets and from nothing else. */

/** How firm a place among the first five is, in two words beside the theme. */
export function stabilityWords(share: number): string {
  const tenths = halfUp(share * 10)
  if (tenths >= 8) return `vrijwel zeker: in ${tenths} van de 10 berekeningen`
  return tenths >= 3 ? `wisselt: in ${tenths} van de 10 berekeningen` : 'zelden bij de eerste vijf'
}

/**
 * How firm a place among the first five is, in tens, and whose answers that rests on.
 * @param share 0-1, see `topShares`
 */
export function stabilitySentence(
  share: number,
  basis: Need['basis'],
  municipality: string,
): string {
  const tenths = halfUp(share * 10)
  const often = `in ${tenths} van de 10 berekeningen bij de eerste vijf`
  const otherwise =
    'andere ondernemers hadden gereageerd en dagen, weken en effect anders waren geschat'
  const firm =
    tenths >= 8
      ? `Vrijwel zeker bij de eerste vijf: ook als ${otherwise}, staat dit ${often}.`
      : `${tenths >= 3 ? 'Wisselt' : 'Zelden bij de eerste vijf'}: als ${otherwise}, staat dit ${often}.`
  return basis === 'own' ? firm : `${firm} ${restsOn(basis, municipality)}`
}

/** Whose answers it rests on where those of the municipality are too few. */
function restsOn(basis: 'region' | 'none', municipality: string): string {
  return basis === 'region'
    ? `Dit rust op de antwoorden van de regio: in ${municipality} zijn er minder dan ${PUBLISHED_FROM} reacties.`
    : 'Over dit onderwerp zijn in de hele regio te weinig reacties.'
}

const WITHOUT_ENTREPRENEURS =
  'Zonder de stem van ondernemers: in de regio zijn er te weinig reacties om te tonen'

/** Importance and satisfaction, each with its margin. */
function means(rated: RatedItem): string {
  const { importance, importanceMargin, satisfaction, satisfactionMargin } = rated
  return `belang ${withMargin(formatScore(importance), formatScore(importanceMargin))} en tevredenheid ${withMargin(formatScore(satisfaction), formatScore(satisfactionMargin))}`
}

/** What may be said of the ratings behind a need, with their number and margins. */
export function experienceSentence({ basis, own, region }: Need, municipality: string): string {
  if (basis === 'own' && own) {
    const share = shownShare(own.shareSatisfied, own.n)
    const satisfied =
      share === null
        ? ''
        : share.kind === 'exact'
          ? `; ${withMargin(formatShare(share.share), formatScore(100 * own.shareMargin))} is tevreden`
          : `; ${formatShare(share.low)} tot ${formatShare(share.high)} is tevreden`
    const indicative =
      publication(own.n) === 'indicative'
        ? ` Dat zijn er minder dan ${NORMAL_FROM}, dus dit is indicatief.`
        : ''
    const beside = region ? ` In de regio: ${region.n} reacties, ${means(region)} van 100.` : ''
    return `${own.n} reacties in ${municipality}: ${means(own)} van 100${satisfied}.${indicative}${beside}`
  }
  if (basis === 'none' || !region)
    return `${WITHOUT_ENTREPRENEURS}. Daarom telt elk onderwerp even zwaar, met een behoefte van 50.`
  const start = `In ${municipality} zijn er te weinig reacties. Dit zijn de cijfers van de regio`
  return `${start}: ${region.n} reacties, ${means(region)} van 100.`
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

const EFFORT = { S: 'Weinig werk', M: 'Gemiddeld werk', L: 'Veel werk' } as const

/** "Weinig werk (S)", and "2 dagen in 3 weken, geen kosten, alleen uren; daarna 4 uur per jaar". */
export function effortWords(
  measure: Pick<Measure, 'personDays' | 'hoursPerYear' | 'weeks' | 'cost'>,
): {
  size: string
  spent: string
} {
  const size = effort(measure)
  return {
    size: `${EFFORT[size]} (${size})`,
    spent: `${counted(measure.personDays, 'dag', 'dagen')} in ${counted(measure.weeks, 'week', 'weken')}, ${COSTS[measure.cost]}; ${runningWords(measure)}`,
  }
}

/** What it takes as one scans it: "2 dagen, daarna 4 uur per jaar". */
export function shortWork(measure: Pick<Measure, 'personDays' | 'hoursPerYear'>): string {
  return `${counted(measure.personDays, 'dag', 'dagen')}, ${runningWords(measure)}`
}

/** What it takes to keep it running. */
export function runningWords({ hoursPerYear }: Pick<Measure, 'hoursPerYear'>): string {
  return hoursPerYear === 0
    ? 'daarna geen vaste uren'
    : `daarna ${formatNumber(hoursPerYear)} uur per jaar`
}

/** "1 dag", "2,5 dagen". */
export function counted(n: number, one: string, more: string): string {
  return `${formatNumber(n)} ${n === 1 ? one : more}`
}
