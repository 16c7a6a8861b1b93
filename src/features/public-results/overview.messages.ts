import { CLOSE, leading, standsOut } from '#i18n/leading.ts'
import { our } from '#i18n/our-region.ts'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { Language } from './results.messages.ts'

/** Words of the overview of all municipalities, for entrepreneurs in three languages. */
const nl = {
  title: 'Uitkomsten per gemeente',
  lead: 'Wat vinden ondernemers belangrijk, hoe tevreden zijn zij, en wat doet hun gemeente ermee? Iedereen kan dit lezen.',
  scores: 'Hoe de gemeenten er zelf voor staan',
  noneTitle: 'Er zijn nog geen uitkomsten',
  none: 'Uitkomsten staan hier zodra een ronde is afgesloten.',
  mapTitle: 'Kies een gemeente',
  mapText: `Donkere vlakken hebben cijfers. Lichte vlakken hebben minder dan ${PUBLISHED_FROM} reacties.`,
  withNumbers: 'met cijfers',
  withoutNumbers: 'te weinig reacties',
  tableTitle: (count: number, all: number) =>
    `${count} van de ${all} gemeenten hebben genoeg reacties voor cijfers`,
  columns: ['Gemeente', 'Reacties', 'Rapportcijfer'],
  tooFew: `minder dan ${PUBLISHED_FROM}`,
  order:
    'De gemeenten staan op alfabet. Dit is geen ranglijst: verschillen kunnen toeval zijn, en zijn een reden voor een gesprek.',
  regionTitle: 'De hele regio',
  regionFinding: (items: readonly string[]): string =>
    leading(
      items,
      standsOut(
        (item) => `In ${our.names.nl} is ‘${item}’ het belangrijkst voor ondernemers.`,
        `In ${our.names.nl} is geen onderwerp duidelijk het belangrijkst.`,
      ),
    ),
  regionHelp:
    'Van 0 tot 100. Dit is het gemiddelde van alle antwoorden in gemeenten die zelf genoeg antwoorden hebben.',
}

export type OverviewWords = typeof nl

const en: OverviewWords = {
  title: 'Results by municipality',
  lead: 'What do businesses find important, how satisfied are they, and what does their municipality do about it? Anyone can read this.',
  scores: 'How the municipalities themselves are doing',
  noneTitle: 'There are no results yet',
  none: 'Results will appear here as soon as a round has been closed.',
  mapTitle: 'Choose a municipality',
  mapText: `Dark tiles have figures. Light tiles have fewer than ${PUBLISHED_FROM} responses.`,
  withNumbers: 'with figures',
  withoutNumbers: 'too few responses',
  tableTitle: (count, all) => `${count} of ${all} municipalities have enough responses for figures`,
  columns: ['Municipality', 'Responses', 'Mark out of 10'],
  tooFew: `fewer than ${PUBLISHED_FROM}`,
  order:
    'The municipalities are in alphabetical order. This is not a ranking: differences may be chance, and are a reason to talk.',
  regionTitle: 'The whole region',
  regionFinding: (items) =>
    leading(
      items,
      standsOut(
        (item) => `In ${our.names.en} ‘${item}’ matters most to businesses.`,
        `In ${our.names.en} no subject clearly matters most.`,
        CLOSE.en,
      ),
    ),
  regionHelp:
    'From 0 to 100. This is the average of all answers in municipalities that have enough answers themselves.',
}

const de: OverviewWords = {
  title: 'Ergebnisse je Gemeinde',
  lead: 'Was ist Unternehmen wichtig, wie zufrieden sind sie, und was macht ihre Gemeinde damit? Alle können das lesen.',
  scores: 'Wie die Gemeinden selbst dastehen',
  noneTitle: 'Es gibt noch keine Ergebnisse',
  none: 'Ergebnisse stehen hier, sobald eine Runde abgeschlossen ist.',
  mapTitle: 'Wählen Sie eine Gemeinde',
  mapText: `Dunkle Felder haben Zahlen. Helle Felder haben weniger als ${PUBLISHED_FROM} Antworten.`,
  withNumbers: 'mit Zahlen',
  withoutNumbers: 'zu wenige Antworten',
  tableTitle: (count, all) => `${count} von ${all} Gemeinden haben genug Antworten für Zahlen`,
  columns: ['Gemeinde', 'Antworten', 'Note (1 bis 10, 10 ist die beste)'],
  tooFew: `weniger als ${PUBLISHED_FROM}`,
  order:
    'Die Gemeinden stehen in alphabetischer Reihenfolge. Das ist keine Rangliste: Unterschiede können Zufall sein und sind ein Anlass für ein Gespräch.',
  regionTitle: 'Die ganze Region',
  regionFinding: (items) =>
    leading(
      items,
      standsOut(
        (item) => `In ${our.names.de} ist „${item}“ Unternehmen am wichtigsten.`,
        `In ${our.names.de} ist kein Thema eindeutig am wichtigsten.`,
        CLOSE.de,
      ),
    ),
  regionHelp:
    'Von 0 bis 100. Das ist der Durchschnitt aller Antworten in Gemeinden, die selbst genug Antworten haben.',
}

export const overviewWords: Record<Language, OverviewWords> = { nl, en, de }
