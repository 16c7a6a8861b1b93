import { our } from '#i18n/our-region.ts'
import { formatDay } from '#i18n/formats.ts'

/** Words about what stands beside an answer. */
export const messages = {
  deliberate: 'Dit is een bewuste keuze',
  get deliberateHelp() {
    return `Uw score verandert niet. ${our.office} en uw bestuur zien dat dit niveau gekozen is, en waarom.`
  },
  reason: 'Omdat',
  until: 'Tot wanneer geldt deze keuze?',
  untilHelp: 'Daarna bekijkt u hem opnieuw. Kies een dag binnen vijf jaar.',
  missingReason: 'Schrijf op waarom. Zonder reden bewaren wij de keuze niet.',
  stillStored: (until: string, reason: string) =>
    `Bij ${our.office} staat nog: bewuste keuze tot ${formatDay(until)}: ${reason}`,
  read: (until: string, reason: string) => `Bewuste keuze tot ${formatDay(until)}: ${reason}`,
  internal: 'Notitie voor collega’s',
  internalFilled: 'Notitie voor collega’s (ingevuld)',
  get internalHelp() {
    return `Alleen voor uw eigen gemeente. ${our.office} en andere gemeenten zien dit nooit; ook niet op papier of in Excel.`
  },
}
