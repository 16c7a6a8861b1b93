import type { Scan } from '#domain/scan.ts'

/** Words of running a round. */
export const messages = {
  title: 'Rondes',
  intro: 'In een ronde vullen alle gemeenten de scan in en geven ondernemers hun oordeel.',
  state: { open: 'open', closed: 'gesloten' },
  openedOn: (day: string) => `Geopend op ${day}`,
  closesOn: (day: string) => `loopt tot en met ${day}`,
  closedOn: (day: string) => `gesloten op ${day}`,
  noneTitle: 'Nog geen ronde',
  none: 'Open de eerste ronde. Elke gemeente krijgt dan een lege scan.',

  openTitle: 'Nieuwe ronde openen',
  openBlocked: (name: string) => `${name} is nog open. Sluit die ronde eerst.`,
  name: 'Naam van de ronde',
  nameHint: 'Bijvoorbeeld: Voorjaar 2027',
  nameMissing: 'Geef de ronde een naam.',
  closesOnLabel: 'Laatste dag (niet verplicht)',
  closesOnHint: 'Sluiten doet u later zelf; deze dag is alleen een aankondiging.',
  open: 'Ronde openen',

  close: 'Ronde sluiten',
  closeTitle: 'Deze ronde sluiten?',
  closeText: (open: number) =>
    open === 0
      ? 'Alle gemeenten hebben ingediend. Na het sluiten kan niemand meer iets veranderen of beoordelen.'
      : `${open === 1 ? 'Eén gemeente heeft' : `${open} gemeenten hebben`} nog niet ingediend. Na het sluiten kan niemand meer iets veranderen of beoordelen. Dit kunt u niet ongedaan maken.`,
  closeConfirm: 'Ja, sluit de ronde',
  cancel: 'Annuleren',

  progressTitle: 'Wie is hoe ver',
  progressCaption: 'Voortgang per gemeente in deze ronde.',
  summary: (submitted: number, busy: number, waiting: number) =>
    `${submitted} ingediend, ${busy} bezig, ${waiting} nog niet begonnen.`,
  columns: {
    municipality: 'Gemeente',
    state: 'Stand',
    progress: 'Beantwoord',
    coordinator: 'Coördinator',
    ratings: 'Reacties van ondernemers',
  },
  scanState: {
    not_started: 'niet begonnen',
    in_progress: 'bezig',
    submitted: 'ingediend',
  } satisfies Record<Scan['state'], string>,
  route: { short: 'snelle versie', full: 'volledig' },
  done: (done: number, asked: number) => `${done} van ${asked}`,
  progressOf: (name: string) => `Voortgang van ${name}`,
  noCoordinator: 'nog geen coördinator',
  invited: (email: string) => `${email} (uitgenodigd)`,
  tooFew: 'nog te weinig',
  filterState: 'Stand',
  filterSubregion: 'Deelregio',
  all: 'Alle',
  noMatch: 'Geen gemeente past bij deze keuze.',
  subregions: {
    parkstad: 'Parkstad Limburg',
    'maastricht-heuvelland': 'Maastricht-Heuvelland',
    'westelijke-mijnstreek': 'Westelijke Mijnstreek',
  } as Record<string, string>,
  toQuickWins: 'Quick wins',
  toCompare: 'Gemeenten vergelijken',
  allRounds: 'Alle rondes',

  invite: 'Coördinator uitnodigen',
  inviteFor: (name: string) => `Coördinator uitnodigen voor ${name}`,
  inviteText:
    'Deze persoon krijgt een mail met een code, komt na het inloggen in de scan van de eigen gemeente en kan meteen beginnen.',
  email: 'E-mailadres',
  emailInvalid: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
  sendInvitation: 'Uitnodigen en mail sturen',
  mailSent: (email: string) => `${email} is uitgenodigd. De mail is verstuurd.`,
  mailFailed: (email: string, reason: string) =>
    `${email} is uitgenodigd, maar de mail is niet verstuurd. ${reason} De persoon kan ook zelf een code vragen op de inlogpagina.`,
  sendAgain: 'Mail opnieuw sturen',
  tooOften: 'Er gingen kort na elkaar te veel mails uit. Wacht een minuut.',
  ready: 'Klaar',
} as const
