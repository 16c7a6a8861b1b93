import { our } from '#i18n/our-region.ts'
import type { NoGap } from '#domain/comparison/perception-gap.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import { placeWords } from '#i18n/place-words.ts'
import { routeWords } from '#i18n/route-words.ts'

const subjects = (n: number) => (n === 1 ? 'Eén onderwerp staat er' : `${n} onderwerpen staan er`)

/** Words for where the own result stands: in the region, and beside what entrepreneurs say. */
export const messages = {
  later: {
    title: 'Ingediend, de uitkomst volgt',
    get text() {
      return `${our.office} laat de uitkomst van deze ronde later zien. U vindt haar dan hier.`
    },
  },
  region: {
    title: 'Uw plek in de regio',
    help: 'U ziet alleen hoe de scores in de regio liggen. Welke gemeente welke score heeft, ziet u niet.',
    finding: (high: number, low: number, of: number) =>
      `Van ${of} thema’s hoort uw gemeente bij ${high} in het hoogste kwart van de regio en bij ${low} in het laagste, met meer verschil dan het invullen kan maken.`,
    note: 'De dunne lijn loopt van de laagste naar de hoogste score, het vlak is de middelste helft en de streep de middelste score. De stip is uw gemeente.',
    tooFew: (route: Route, needed: number) =>
      `Met de ${routeWords[route]} tellen minder dan ${needed} gemeenten mee. Dan tonen wij de regio niet. De twee versies stellen andere vragen, daarom zetten wij ze niet naast elkaar.`,
    failed: 'Deze gegevens zijn nu niet op te halen. Controleer de verbinding.',
    again: 'Opnieuw proberen',
    loading: 'Gegevens ophalen',
    tableTitle: 'Dezelfde getallen als tabel',
    caption: 'Eigen score en spreiding in de regio per thema',
    columns: [
      'Thema',
      'Uw score',
      'Uw plek',
      'Laagste',
      'Een kwart zit onder',
      'Middelste',
      'Een kwart zit boven',
      'Hoogste',
      'Gemeenten',
    ],
    places: placeWords,
    noScore: 'geen score',
    tooFewInTheme: (needed: number) => `minder dan ${needed} gemeenten`,
    notAsked: 'niet gevraagd in de snelle versie',
  },
  gap: {
    title: 'Naast de mening van ondernemers',
    reading: 'Zo leest u deze tabel',
    help: 'Links wat uw gemeente heeft geregeld volgens de scan, daarnaast hoe tevreden ondernemers daarover zijn. Beide van 0 tot 100.',
    finding: (blind: number, hidden: number) =>
      blind === 0 && hidden === 0
        ? 'Van geen onderwerp staat vast dat geregeld en ervaren ver uit elkaar liggen.'
        : `${blind} keer meer geregeld dan ondernemers merken, ${hidden} keer meer gewaardeerd dan geregeld.`,
    tooFew:
      'Er zijn geen cijfers van ondernemers over uw gemeente: daarvoor telden te weinig beoordelingen mee. Dat is geen nul.',
    without: {
      few_responses: (n: number) =>
        `${subjects(n)} niet bij: te weinig ondernemers gaven daar antwoord op.`,
      not_asked: (n: number) => `${subjects(n)} niet bij: de snelle versie vraagt er niet naar.`,
      no_score: (n: number) =>
        `${subjects(n)} niet bij: op de vragen daarover heeft uw scan geen score.`,
    } satisfies Record<NoGap, (n: number) => string>,
    caption: 'Geregeld en ervaren per onderwerp',
    columns: [
      'Onderwerp',
      'Thema',
      'Reacties',
      'Geregeld',
      'Ervaren',
      'Marge van ervaren',
      'Verschil',
      'Wat opvalt',
    ],
    nothing: '–',
    experienced: 'Tevredenheid',
  },
  next: {
    title: 'Wat u nu kunt doen',
    steps: [
      'Bespreek de uitkomst met de collega’s die hebben meegedaan.',
      'Kies samen één of twee quick wins en spreek af wie wat doet.',
      'Vraag ondernemers om hun mening. Hoe meer ondernemers, hoe zekerder de volgorde.',
    ],
  },
} as const
