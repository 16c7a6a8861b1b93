import { COST_POINTS, HOURS_IN_A_DAY } from '#domain/quick-wins/measure.ts'
import { EMPHASIS, needOf, SHRINKAGE, shrink, type Need } from '#domain/quick-wins/need.ts'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { formatFactor, formatNumber } from '#i18n/formats.ts'

/** One line of the arithmetic: what it is, how it is computed in words and numbers, and the outcome. */
export type Step = { id: string; term: string; how: string; value: string }

/**
 * The arithmetic that placed a measure (dossier e3, docs/decisions/0150), so that a reader can do it again.
 */
export function arithmeticSteps(quickWin: QuickWin): readonly Step[] {
  const { deciding, demand, emphasis, impact, priority } = quickWin
  const { need } = deciding.need
  return [
    {
      id: 'need',
      term: 'Behoefte',
      how: howNeed(deciding.need),
      value: formatNumber(need),
    },
    {
      id: 'demand',
      term: 'Vraag',
      how: `Behoefte × effect van deze verbetering: ${formatNumber(need)} × ${formatFactor(deciding.factor)}. Een groot effect telt als 1, een klein als 0,6.`,
      value: formatNumber(demand),
    },
    {
      id: 'emphasis',
      term: 'Hier naast de regio',
      how: howEmphasis(deciding.need),
      value: formatFactor(emphasis),
    },
    ...feasibilitySteps(quickWin),
    {
      id: 'impact',
      term: 'Resultaat',
      how: `Wortel van vraag × haalbaar: √(${formatNumber(demand)} × ${formatNumber(quickWin.feasibility)}).`,
      value: formatNumber(impact),
    },
    {
      id: 'priority',
      term: 'Volgorde',
      how: `Resultaat × hier naast de regio × hier naast de regio: ${formatNumber(impact)} × ${formatFactor(emphasis)} × ${formatFactor(emphasis)}. Hoger staat eerder; bij gelijk gaat voor waar een andere gemeente bij kan helpen.`,
      value: formatNumber(priority),
    },
  ]
}

/** What there is to gain, and how easily. */
function feasibilitySteps(quickWin: QuickWin): readonly Step[] {
  const { room, ease, feasibility, measure } = quickWin
  return [
    {
      id: 'room',
      term: 'Ruimte',
      how: `Hoeveel punten deze antwoorden kunnen stijgen, gewogen gemiddeld: ${weighedGains(quickWin)}.`,
      value: formatNumber(room),
    },
    {
      id: 'ease',
      term: 'Gemak',
      how: `20 / (20 + dagen + uren per jaar / ${HOURS_IN_A_DAY} + weken / 2 + kostenpunten): 20 / (20 + ${formatNumber(measure.personDays)} + ${formatNumber(measure.hoursPerYear)} / ${HOURS_IN_A_DAY} + ${formatNumber(measure.weeks)} / 2 + ${COST_POINTS[measure.cost]}).`,
      value: formatFactor(ease),
    },
    {
      id: 'feasibility',
      term: 'Haalbaar',
      how: `Wortel van ruimte × 100 × gemak: √(${formatNumber(room)} × 100 × ${formatFactor(ease)}).`,
      value: formatNumber(feasibility),
    },
  ]
}

/** How much heavier the need is here, or why that is not known. */
function howEmphasis({ need, basis, region }: Need): string {
  if (basis !== 'own' || !region)
    return 'Er zijn hier te weinig reacties om iets anders te zeggen dan in de regio: 1.'
  const regional = needOf(region.importance, region.satisfaction)
  const [least, most] = EMPHASIS
  return `Behoefte hier ÷ behoefte in de regio: ${formatNumber(need)} ÷ ${formatNumber(regional)}. Nooit minder dan ${formatFactor(least)} of meer dan ${formatFactor(most)}.`
}

/** Importance and satisfaction as they count after shrinkage, and the need that follows (dossier e3.1). */
function howNeed({ basis, own, region }: Need): string {
  const formula = (importance: string, satisfaction: string) =>
    `belang × (100 − tevredenheid) / 100: ${importance} × (100 − ${satisfaction}) / 100`
  if (basis === 'none') return 'Zonder reacties is de behoefte 50.'
  if (basis === 'region' && region)
    return `Met de cijfers van de regio, ${formula(formatNumber(region.importance), formatNumber(region.satisfaction))}.`
  if (!own || !region) return ''
  const with20 = (value: number, regional: number) =>
    `(${own.n} × ${formatNumber(value)} + ${SHRINKAGE} × ${formatNumber(regional)}) / ${own.n + SHRINKAGE} = ${formatNumber(shrink(value, own.n, regional))}`
  const counted = (value: number, regional: number) => formatNumber(shrink(value, own.n, regional))
  return `De regio telt mee als twintig extra reacties. Belang ${with20(own.importance, region.importance)}. Tevredenheid ${with20(own.satisfaction, region.satisfaction)}. Dan ${formula(counted(own.importance, region.importance), counted(own.satisfaction, region.satisfaction))}.`
}

/** "(2 × 25 + 1 × 0) / 3": the points per answer, by weight. */
function weighedGains({ gains }: QuickWin): string {
  const parts = gains.map(
    ({ weight, from, to }) => `${weight} × ${formatNumber(Math.max(0, to - from))}`,
  )
  return `(${parts.join(' + ')}) / ${gains.reduce((sum, { weight }) => sum + weight, 0)}`
}
