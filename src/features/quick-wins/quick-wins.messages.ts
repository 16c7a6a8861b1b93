import { formatList } from '#i18n/formats.ts'
import { our } from '#i18n/our-region.ts'
import type { Near } from '#domain/quick-wins/donors.ts'

const TOPS = ['De eerste', 'De eerste twee', 'De eerste drie', 'De eerste vier', 'De eerste vijf']

/** Fixed words of the quick wins; sentences made from numbers are in number-words.ts. */
export const messages = {
  laterTitle: 'De quick wins volgen',
  get laterText() {
    return `${our.office} laat de uitkomst van deze ronde later zien. De quick wins staan dan hier.`
  },
  title: (municipality: string) => `Quick wins voor ${municipality}`,
  titleAll: 'Quick wins per gemeente',
  intro:
    'Verbeteringen die in korte tijd kunnen, op volgorde van wat ondernemers nodig hebben, hoeveel er te winnen is en hoe weinig moeite het kost.',
  backToMunicipality: (municipality: string) => `Gemeente ${municipality}`,
  top: (count: number) => TOPS[count - 1] ?? 'Eerst',
  duties: (n: number) =>
    n === 1 ? 'Eerst: een wettelijke plicht' : `Eerst: ${n} wettelijke plichten`,
  dutiesIntro:
    'Volgens de antwoorden wordt dit wettelijke minimum niet gehaald. Het telt niet mee in de volgorde: het moet. Laat een jurist van de gemeente het nakijken.',
  duty: (law: string) => `${law.charAt(0).toUpperCase()}${law.slice(1)}.`,
  dutyNow: (gap: string) => `Nu: ${gap}.`,
  dutyMeasure: (title: string) => `Daarbij helpt: ${title}.`,
  firstTitle: (count: number) =>
    count === 0
      ? 'Quick wins'
      : count === 1
        ? 'Begin hier: één quick win'
        : `Begin hier: ${count} quick wins`,
  firstFrom: (round: string) => `Uit de antwoorden van ${round}.`,
  firstAll: (all: number) => `Alle quick wins (${all})`,
  helpersInOneLine: (names: readonly string[]) =>
    names.length === 0
      ? 'Nog niemand in de regio doet dit.'
      : `${formatList(names)} ${names.length === 1 ? 'kan' : 'kunnen'} helpen.`,
  topIntro: 'Bij de eerste vijf staan van elk thema hoogstens twee quick wins.',
  rest: (n: number) => `Daarna: nog ${n}`,
  restIntro: 'Ook deze passen binnen tien dagen werk, dertien weken en €\u00a010.000.',
  later: (n: number) => `Verbetering op termijn: ${n}`,
  laterIntro:
    'Deze kosten meer dan tien dagen werk, dertien weken of €\u00a010.000. Daarom staan ze apart.',
  chosen: (count: number) => `Bewust zo gekozen (${count})`,
  chosenIntro:
    'Deze quick wins tellen niet mee in de volgorde, omdat de gemeente dit niveau zelf heeft gekozen. Op de dag dat de keuze afloopt, staan ze weer in de lijst.',
  chosenCaption: 'Quick wins die niet meetellen door een bewuste keuze',
  chosenColumns: ['Quick win', 'Vraag', 'Reden', 'Tot'],
  allChosenTitle: 'Alles is bewust zo gekozen',
  allChosen: 'Wat een quick win zou zijn, is bewust zo gekozen. Hieronder staat waarom.',
  noneTitle: 'Nog geen quick wins',
  none: 'Quick wins verschijnen zodra een antwoord in de scan ruimte voor verbetering laat zien.',
  allGood:
    'Geen antwoord in de scan laat ruimte zien voor een verbetering uit de lijst. Dat is een goede uitkomst.',
  toScan: 'Naar de scan',
  chooseMunicipality: 'Kies een gemeente',
  round: 'Ronde',
  scanState: {
    not_started: 'niet begonnen',
    in_progress: 'bezig',
    ready_to_sign: 'wacht op handtekening',
    submitted: 'ingediend',
  },
  noScanTitle: 'Geen scan in deze ronde',
  noScan: 'Deze gemeente heeft in deze ronde geen scan. Kies een andere ronde.',
  noRoundTitle: 'Nog geen ronde',
  noRound: 'Quick wins komen uit een ronde. Open eerst een ronde.',
  get noScanYet() {
    return `Quick wins komen uit een scan. ${our.office} opent een ronde; daarna staan ze hier.`
  },
  toRounds: 'Naar de rondes',
  toUnshared: 'Wat nog niemand in de regio deelt',
  toSharing: 'Wat wij willen delen met andere gemeenten',
  print: 'Afdrukken',
  makeAction: 'Maak er een actie van',
  actionState: (place: string, status: string, day: string) =>
    `${place} doet hier iets aan: ${status}, ${day}.`,
  actionEnded: (place: string, status: string, day: string) =>
    `${place} deed hier eerder iets aan: ${status}, ${day}.`,
  actionLate: (place: string, status: string, day: string) =>
    `${place} doet hier iets aan: ${status}, te laat sinds ${day}.`,
  toAction: 'Naar de actie',

  foundationTitle: 'Waar de lijst op rust',
  moves: (theme: string, now: string, then: string) =>
    now === then ? theme : `${theme} ${now} → ${then}`,
  position: (n: number) => `Plaats ${n}: `,
  work: 'Inzet',
  estimate: 'schatting',
  ownEstimate: 'eigen schatting',
  catalogueSays: (spent: string) => `Catalogus: ${spent}`,
  approach: 'Wat u kunt doen',
  sharing: 'Wat gemeenten kunnen delen',
  helpTitle: 'Wie kan helpen',
  near: {
    neighbour: 'buurgemeente',
    subregion: 'zelfde deelregio',
    size: 'even groot',
    get other() {
      return `in ${our.names.nl}`
    },
  } satisfies Record<Near, string>,
  helpersShort: (names: readonly string[]) =>
    names.length === 0 ? 'Nog niemand om te helpen' : `Hulp: ${names.join(', ')}`,
  noDonor: 'Nog niemand in de regio: iets om samen te ontwikkelen.',
  why: 'Waarom op deze plek',

  basis: {
    own: null,
    region: 'cijfers van de regio',
    none: 'nog zonder de stem van ondernemers',
  },
  indicative: 'indicatief',

  since: (change: string) => `Tevredenheid: ${change}.`,
  saidTitle: 'Wat ondernemers zeggen',
  sumTitle: 'De rekensom',
  answersTitle: 'De antwoorden hierbij',
  toAnswers: 'Bekijk deze antwoorden in de scan',
} as const
