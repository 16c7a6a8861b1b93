import { COST_POINTS } from '#domain/quick-wins/measure.ts'
import { SHRINKAGE, shrink, type Need } from '#domain/quick-wins/need.ts'
import { DONOR_BONUS, type QuickWin } from '#domain/quick-wins/ranking.ts'
import { formatFactor, formatNumber } from '#i18n/formats.ts'

/** One line of the arithmetic: what it is, how it is computed in words and numbers, and the outcome. */
export type Step = { id: string; term: string; how: string; value: string }

/**
 * The arithmetic that placed a measure (dossier e3), so that a reader can do it again.
 */
export function arithmeticSteps(quickWin: QuickWin): readonly Step[] {
  const { deciding, demand, room, impact, ease, hasDonor, priority, measure } = quickWin
  const { need } = deciding.need
  const factor = formatFactor(deciding.factor)
  const bonus = formatFactor(hasDonor ? DONOR_BONUS : 1)
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
      how: `Behoefte × effect van deze verbetering: ${formatNumber(need)} × ${factor}. Een groot effect telt als 1, een klein als 0,6.`,
      value: formatNumber(demand),
    },
    {
      id: 'room',
      term: 'Ruimte',
      how: `Hoeveel punten deze antwoorden kunnen stijgen, gewogen gemiddeld: ${weighedGains(quickWin)}.`,
      value: formatNumber(room),
    },
    {
      id: 'impact',
      term: 'Resultaat',
      how: `Wortel van vraag × ruimte: √(${formatNumber(demand)} × ${formatNumber(room)}).`,
      value: formatNumber(impact),
    },
    {
      id: 'ease',
      term: 'Gemak',
      how: `20 / (20 + dagen + weken / 2 + kostenpunten): 20 / (20 + ${formatNumber(measure.personDays)} + ${formatNumber(measure.weeks)} / 2 + ${COST_POINTS[measure.cost]}).`,
      value: formatFactor(ease),
    },
    {
      id: 'help',
      term: 'Hulp',
      how: hasDonor
        ? 'Een andere gemeente kan helpen: maal 1,15.'
        : 'Nog geen gemeente die kan helpen: maal 1.',
      value: bonus,
    },
    {
      id: 'priority',
      term: 'Volgorde',
      how: `Resultaat × gemak × hulp: ${formatNumber(impact)} × ${formatFactor(ease)} × ${bonus}. Hoger staat eerder.`,
      value: formatNumber(priority),
    },
  ]
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
