import type { ScanState } from '#domain/scan.ts'
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
  prepared: (says: string, questions: readonly [string, string], change: string) =>
    `Bij antwoorden in uw scan valt ons iets op. ${says}\n\nHet gaat om ‘${questions[0]}’ en ‘${questions[1]}’.\n\nKlopt dit zo? Dan horen wij graag hoe. Zo niet, ${change}\n\n${our.office}`,
  /** How an answer can be changed still, where a scan stands. */
  change: {
    not_started: 'dan kunt u een van de antwoorden aanpassen.',
    in_progress: 'dan kunt u een van de antwoorden aanpassen.',
    ready_to_sign:
      'neem de scan dan terug voordat een collega tekent. Dan kunt u een van de antwoorden aanpassen.',
    submitted:
      'laat het ons weten. Uw scan is getekend: wij geven die dan aan u terug, zodat u een van de antwoorden kunt aanpassen en opnieuw kunt laten tekenen.',
    closed:
      'laat ons dan weten wat het wel is. De ronde is gesloten: de antwoorden veranderen niet meer, maar wij weten dan hoe wij ze moeten lezen.',
  } satisfies Record<ScanState | 'closed', string>,
  rulesTitle: 'Alle regels',
  rulesLead:
    'Bij deze combinaties van antwoorden kijken wij of ze samengaan, met bij hoeveel gemeenten dat niet zo is.',
  rulesColumns: { says: 'Wat niet samengaat', about: 'Vragen', places: 'Gemeenten' },
  rulesAct: 'Toon',
  showRule: 'Toon deze',
  ofRule: (says: string) => `: ${says}`,
  atLeast: (n: number) => `${n} tot nu toe`,
} as const
