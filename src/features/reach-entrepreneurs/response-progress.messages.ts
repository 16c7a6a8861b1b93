import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import { formatDay, formatNumber, formatShare } from '#i18n/formats.ts'
import type { StepName } from './drop-off.ts'

/** Words on how entrepreneurs come through the questions. */
export const messages = {
  few: `Van minder dan ${PUBLISHED_FROM} ondernemers laten wij niet zien hoe ver zij kwamen.`,
  rounded: `Aantallen zijn naar beneden afgerond op tien. Minder dan ${PUBLISHED_FROM} tonen wij niet. Onderweg telt per internetadres één persoon; wie verstuurde, telt op elke stap mee.`,
  minutes: (n: number) =>
    `De helft van de ondernemers was klaar binnen ${formatNumber(n)} minuten.`,
  stepsTitle: (before: string | null) =>
    before === null
      ? 'Hoe ver ondernemers komen'
      : `De meeste ondernemers die stoppen, doen dat vóór: ${before}`,
  step: 'Stap',
  reached: 'Kwam zover',
  share: 'Van wie begon',
  number: (n: number | null) => (n === null ? `minder dan ${PUBLISHED_FROM}` : formatNumber(n)),
  portion: (share: number | null) => (share === null ? 'niet te zeggen' : formatShare(share)),
  steps: {
    begin: 'Begin',
    questions1: 'Vragen, bladzijde 1',
    questions2: 'Vragen, bladzijde 2',
    questions3: 'Vragen, bladzijde 3',
    questions4: 'Vragen, bladzijde 4',
    questions5: 'Vragen, bladzijde 5',
    mark: 'Rapportcijfer',
    background: 'Over het bedrijf',
    remark: 'Opmerking',
    sent: 'Verstuurd',
  } satisfies Record<StepName, string>,
  daysTitle: 'Reacties per week, opgeteld',
  day: 'Tot en met',
  responses: 'Minstens zo veel reacties',
  date: formatDay,
}
