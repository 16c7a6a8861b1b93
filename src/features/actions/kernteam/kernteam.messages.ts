import { our } from '#i18n/our-region.ts'
import type { NationalTheme } from '#domain/action.ts'
import type { KernteamState } from '#domain/proof/kernteam.ts'

/** Words of the page for the kernteam MKB: every action on one page. */
export const messages = {
  title: 'Acties in de regio',
  intro: 'Wat er loopt, wat het kost, wat het oplevert en wat het kernteam nu moet besluiten.',
  introViewer: 'U ziet acties die gemeenten samen doen, en acties die een gemeente openbaar maakt.',
  toWorked: 'Wat werkte in de regio?',
  print: 'Afdrukken',
  asOf: (day: string) => `Stand op ${day}`,
  filters: {
    line: 'Programmalijn',
    theme: 'Thema van het MKB-actieplan',
    state: 'Stand',
    all: 'Alle',
    noLine: 'Nog geen lijn',
    noTheme: 'Nog geen thema',
  },
  states: {
    planned: 'gepland',
    busy: 'bezig',
    done: 'klaar',
    stopped: 'gestopt',
    overdue: 'te laat',
  } satisfies Record<KernteamState, string>,
  themes: {
    'menselijk-kapitaal': 'Menselijk kapitaal',
    financiering: 'Financiering',
    digitalisering: 'Digitalisering',
    innovatie: 'Toepassing van innovatie',
    internationaal: 'Internationaal ondernemen',
    regelgeving: 'Regelgeving',
    fiscaliteit: 'Fiscaliteit',
  } satisfies Record<NationalTheme, string>,
  noneTitle: 'Nog geen acties',
  none: 'Zodra gemeenten acties maken, staan ze hier.',
  noneViewer: 'Er zijn nog geen acties die gemeenten samen doen of openbaar maken.',
  noMatchTitle: 'Geen actie past bij deze keuze',
  noMatch: 'Kies een andere lijn, een ander thema of een andere stand.',
  clear: 'Alle acties laten zien',
  figures: {
    count: (n: number) => (n === 1 ? 'actie' : 'acties'),
    overdue: 'te laat',
    toDecide: 'wachten op een besluit',
    hours: 'uur per jaar om het draaiende te houden (schatting)',
  },
  spent: {
    done: (n: number) => `Klaar (${n}):`,
    stopped: (n: number) => `Gestopt (${n}):`,
    running: (n: number) => `Gepland of bezig (${n}):`,
    of: (days: string, plannedDays: string, euro: string, plannedEuro: string) =>
      `${days} van ${plannedDays} geplande dagen besteed, en ${euro} van ${plannedEuro}.`,
  },
  notEstimated: (n: number) =>
    n === 1
      ? 'Van één actie zijn dagen of kosten niet geschat. Wat niet geschat is, telt hier niet mee.'
      : `Van ${n} acties zijn dagen of kosten niet geschat. Wat niet geschat is, telt hier niet mee.`,
  answered: (improved: number, some: number, none: number, worse: number, unknown: number) =>
    `Antwoorden in de scan: ${improved} keer beter met het doel gehaald, ${some} keer een deel beter of het doel niet gehaald, ${none} keer nog geen meetbare verandering, ${worse} keer lager, ${unknown} keer nog niet te zeggen.`,
  effect: (improved: number, none: number, worse: number, unknown: number) =>
    `Wat ondernemers merken: ${improved} keer tevredener, ${none} keer nog geen meetbare verandering, ${worse} keer minder tevreden, ${unknown} keer nog niet te zeggen.`,
  effectNote:
    'Tevredener of minder tevreden heet het alleen als het meer is dan toeval. Het bewijst niet dat de actie de oorzaak is.',
  caption: 'Acties, hun stand, middelen en effect',
  columns: {
    action: 'Actie',
    state: 'Stand',
    days: 'Dagen: besteed / gepland',
    euro: 'Euro: besteed / gepland',
    effect: 'Effect',
    counts: 'Programmalijn en thema',
    decision: 'Volgende besluit',
  },
  lead: (name: string, others: string) => (others === '' ? name : `${name}, samen met ${others}`),
  invited: (n: number) => (n === 1 ? '1 gemeente is gevraagd' : `${n} gemeenten zijn gevraagd`),
  due: (day: string) => `voor ${day}`,
  doneOn: (day: string) => `op ${day}`,
  unknown: '?',
  /** Heads of columns that a file has and the screen has not. */
  inFile: {
    who: 'Wie',
    invited: 'Gevraagde gemeenten',
    days: { spent: 'Dagen besteed', planned: 'Dagen gepland' },
    euro: { spent: 'Euro besteed', planned: 'Euro gepland' },
    answers: 'Effect in de scan',
    ratings: 'Effect bij ondernemers',
    line: 'Programmalijn',
    theme: 'Thema van het MKB-actieplan',
  },
  answers: 'Scan',
  ratings: 'Ondernemers',
  times: (words: string, n: number) => `${words} (${n}×)`,
  noDecision: 'geen',
  edit: 'Aanpassen',
  editOf: (title: string) => `Aanpassen: ${title}`,
  form: {
    line: 'Programmalijn',
    theme: 'Thema van het MKB-actieplan',
    decision: 'Wat moet het kernteam nu besluiten?',
    none: 'Geen',
    save: 'Opslaan',
    cancel: 'Annuleren',
    saved: 'Opgeslagen.',
  },
  proofOf: (name: string) => `Bewijs van ${name}`,
  lines: {
    title: 'De zes programmalijnen',
    get toConfirm() {
      return `De namen van de lijnen moeten nog worden bevestigd door ${our.office}. Alleen de naam van lijn 5 is openbaar bekend.`
    },
    get confirmed() {
      return `bevestigd door ${our.office}`
    },
    waiting: 'nog te bevestigen',
    name: (line: number) => `Naam van lijn ${line}`,
    edit: (line: number) => `Naam van lijn ${line} aanpassen`,
    numbered: (line: number, name: string) => `${line}. ${name}`,
  },
  themesSource:
    'De thema’s zijn die van het MKB-actieplan van het kabinet uit 2018 (Kamerstuk 32637, nr. 379).',
} as const
