import { GAP_BEYOND } from '#domain/comparison/thresholds.ts'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import { NAMED } from '#i18n/leading.ts'
import { routeWords } from '#i18n/route-words.ts'

/** Words of the page that puts what is organised beside what entrepreneurs say. */
export const messages = {
  title: 'Beide kanten',
  intro:
    'Wat ondernemers belangrijk vinden en ervaren, naast wat de gemeente zegt te hebben geregeld.',
  whose: 'Van wie',
  region: 'De hele regio',
  unfiltered:
    'Deze uitkomsten gaan over de hele regio, ook als u hierboven een deel kiest. Van een deel alleen geven wij ze niet: uit het verschil zou blijken wat een enkele gemeente zegt.',
  tooFewTitle: 'Te weinig reacties van ondernemers',
  tooFew: `Uitkomsten zijn er vanaf ${PUBLISHED_FROM} reacties. Dat is geen nul: wij weten het niet.`,
  toReach: 'Ondernemers uitnodigen',
  left: (n: number) =>
    n === 1
      ? 'Eén onderwerp heeft te weinig reacties en staat er niet bij.'
      : `${n} onderwerpen hebben te weinig reacties en staan er niet bij.`,

  about: (name: string, fewest: number, most: number) =>
    fewest === most
      ? `${name}, ${most} reacties per onderwerp`
      : `${name}, ${fewest} tot ${most} reacties per onderwerp`,

  matrixTitle: 'Wat eerst, volgens ondernemers',
  /** What a number is, beside that of the round before. */
  important: 'Belang',
  satisfied: 'Tevredenheid',
  importance: 'Hoe belangrijk',
  satisfaction: 'Hoe tevreden',
  matrixNote:
    'Elke stip is een onderwerp. Het kruis staat op de gemiddelden van de regio over alle onderwerpen. De streepjes zijn de marges. Raakt een streepje het kruis, dan is de stip open en heet het onderwerp ‘op de grens’.',
  point: (item: string, importance: string, satisfaction: string, part: string) =>
    `${item}: belang ${importance}, tevredenheid ${satisfaction}. ${part}.`,
  matrixFinding: (of: string, first: readonly string[]) =>
    first.length === 0
      ? `${of}: van geen onderwerp staat vast dat het als eerste aandacht vraagt.`
      : first.length === 1
        ? `${of}: één onderwerp vraagt als eerste aandacht, ${quoted(first)}.`
        : first.length <= NAMED
          ? `${of}: ${first.length} onderwerpen vragen als eerste aandacht: ${quoted(first)}.`
          : `${of}: ${first.length} onderwerpen vragen als eerste aandacht.`,
  matrixCaption: 'Belang en tevredenheid per onderwerp',
  matrixColumns: [
    'Onderwerp',
    'Wat te doen',
    'Reacties',
    'Belang',
    'Marge van belang',
    'Tevredenheid',
    'Marge van tevredenheid',
    'Tevreden (met marge)',
  ],
  indicative: 'indicatief',
  /** Heads of columns that a file has and the screen has not. */
  inFile: {
    certainty: 'Zekerheid',
    satisfiedMargin: 'Marge van tevreden (procentpunten)',
  },

  gapTitle: 'Geregeld en ervaren, per thema',
  gapNote: `De open stip is wat de gemeente zegt te hebben geregeld, de dichte stip wat ondernemers ervaren. Hoe langer de lijn, hoe groter het verschil. Het heet een blinde vlek of verborgen kracht als het ook zonder de marge meer dan ${GAP_BEYOND} punten is.`,
  gapFinding: (of: string, blind: readonly string[], hidden: readonly string[]) =>
    blind.length + hidden.length === 0
      ? `${of}: van geen onderwerp staat vast dat geregeld en ervaren ver uit elkaar liggen.`
      : `${of}: ${[
          ...(blind.length > 0 ? [`blinde vlek bij ${quoted(blind)}`] : []),
          ...(hidden.length > 0 ? [`verborgen kracht bij ${quoted(hidden)}`] : []),
        ].join('; ')}.`,
  gapResponses: (n: number, indicative: boolean) =>
    indicative ? `${n} reacties, indicatief` : `${n} reacties`,
  gapNone:
    'De vragen die bij deze onderwerpen horen, zijn in deze scan niet gesteld of hebben geen score.',
  gapNotAsked: (n: number) =>
    n === 1
      ? 'Eén onderwerp staat er niet bij: de snelle versie vraagt er niet naar.'
      : `${n} onderwerpen staan er niet bij: de snelle versie vraagt er niet naar.`,
  gapNeedsScan: (route: Route) =>
    `Dit deel is er als de gemeente de ${routeWords[route]} heeft ingediend.`,
  gapOfRegion: 'Kies een gemeente om te zien waar geregeld en ervaren uit elkaar lopen.',
  gapCaption: 'Geregeld en ervaren per onderwerp',
  gapColumns: [
    'Thema',
    'Onderwerp',
    'Wat opvalt',
    'Reacties',
    'Geregeld',
    'Ervaren',
    'Marge van ervaren',
    'Tevreden (met marge)',
    'Verschil',
  ],
  nothing: '–',
  organised: 'Geregeld',
  experienced: 'Ervaren',
} as const

function quoted(items: readonly string[]): string {
  return items.map((item) => `‘${item}’`).join(', ')
}
