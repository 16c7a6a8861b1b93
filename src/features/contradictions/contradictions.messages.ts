import { our } from '#i18n/our-region.ts'

/** Words of the list of answers that contradict each other. */
export const messages = {
  title: 'Tegenstrijdigheden',
  lead: 'Tegenstrijdige antwoorden, en antwoorden die moeilijk samengaan, in alle scans van de ronde. Een gemeente kan de uitzondering zijn: vraag het.',
  noRoundTitle: 'Er is nog geen ronde',
  noRound: 'Zodra gemeenten antwoorden, staat hier wat niet samengaat.',
  noneTitle: 'Geen tegenstrijdige antwoorden',
  none: 'Wij zagen er geen, in geen enkele scan van deze ronde.',
  looking: (n: number) => `${n} scans bekeken, de rest komt nog …`,
  restFailed: 'De rest van de scans is niet gelezen.',
  again: 'Probeer opnieuw',
  noMatch: 'Bij deze keuze is er niets.',
  showAll: 'Toon alles',
  count: (n: number, places: number) =>
    `${n === 1 ? '1 tegenstrijdigheid' : `${n} tegenstrijdigheden`} bij ${places === 1 ? '1 gemeente' : `${places} gemeenten`}.`,
  filterMunicipality: 'Gemeente',
  filterRule: 'Regel',
  all: 'Alle',
  ruleOf: (says: string, n: number) => `${says} (${n})`,
  caption: 'Antwoorden die niet samengaan',
  columns: {
    municipality: 'Gemeente',
    says: 'Wat niet samengaat',
    answers: 'Wat er staat',
    asked: 'Gevraagd',
  },
  act: 'Vraag',
  ask: 'Stel een vraag',
  askAgain: 'Vraag opnieuw',
  about: (name: string, says: string) => ` aan ${name}: ${says}`,
  toTalk: 'Naar het overleg',
  notAsked: 'nog niet',
  askTitle: (name: string) => `Vraag aan ${name}`,
  askHelp: 'De gemeente ziet deze vraag bij de vraag in de scan en op de startpagina.',
  askLabel: 'Uw vraag',
  missing: 'Schrijf eerst iets op.',
  send: 'Vraag stellen',
  cancel: 'Annuleren',
  sent: (name: string) => `De vraag staat bij ${name}.`,
  /** What is ready in the field; it can be changed. */
  prepared: (says: string, first: string, second: string) =>
    `Bij antwoorden in uw scan valt ons iets op. ${says}\n\nHet gaat om ‘${first}’ en ‘${second}’.\n\nKlopt dit zo? Dan horen wij graag hoe. Zo niet, dan kunt u een van de antwoorden aanpassen.\n\n${our.office}`,
} as const
