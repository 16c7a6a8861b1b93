import { our } from '#i18n/our-region.ts'

/** Words of the lists of what is said about questions. */
export const messages = {
  title: 'Overleg',
  get ownLead() {
    return `Wat u met collega’s en met ${our.office} bespreekt over vragen in de scan. Begin een overleg bij de vraag zelf.`
  },
  staffLead:
    'Wat u met gemeenten bespreekt over hun antwoorden. Wat collega’s van een gemeente onder elkaar bespreken, ziet u niet.',
  noScanTitle: 'Er is nu geen scan om te bespreken',
  noScan: 'Zodra er een ronde open is, staat hier wat u bespreekt.',
  noRoundTitle: 'Er is nog geen ronde',
  noRound: 'Zodra gemeenten antwoorden, kunt u hier met hen overleggen.',
  noneTitle: 'Er is niets te bespreken',
  none: 'Open een vraag in de scan en kies ‘Overleg over deze vraag’.',
  staffNone: 'Stel een vraag bij een antwoord, of bij een tegenstrijdigheid.',
  toScan: 'Naar de scan',
  toContradictions: 'Naar de tegenstrijdigheden',
  toQuestion: 'Naar de vraag',
  read: 'Lezen en reageren',
  gone: 'Een vraag die niet meer bestaat',
  lastAt: (moment: string) => `laatste reactie ${moment}`,
  filterState: 'Stand',
  filterMunicipality: 'Gemeente',
  all: 'Alle',
  states: {
    open: 'open',
    wacht: 'wacht op u',
    afgehandeld: 'afgehandeld',
  },
  noMatch: 'Bij deze keuze is er niets.',
  showAll: 'Toon alles',
  of: (name: string) => `Gemeente ${name}`,
} as const
