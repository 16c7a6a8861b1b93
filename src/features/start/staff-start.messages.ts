import type { Scan } from '#domain/scan.ts'

/** Words of the start page of staff, in plain Dutch (B1). */
export const messages = {
  title: 'Stand van zaken',
  noRoundTitle: 'Er is nog geen ronde',
  noRound: 'Open een ronde. Elke gemeente krijgt dan een lege scan.',
  openRound: 'Naar de rondes',
  alsoOpen: 'Ook open:',
  closed: 'Deze ronde is gesloten.',
  daysLeft: (days: number) => (days === 1 ? 'nog 1 dag' : `nog ${days} dagen`),
  closesOn: (day: string, left: string) => `De ronde sluit op ${day}: ${left}.`,
  closesToday: 'De ronde sluit vandaag.',
  closesPassed: (day: string) => `De ronde zou op ${day} sluiten.`,

  countsTitle: 'In één oogopslag',
  counts: {
    submitted: 'ingediend',
    ready_to_sign: 'wacht op handtekening',
    in_progress: 'bezig',
    not_started: 'niet begonnen',
  } satisfies Record<Scan['state'], string>,
  rated: 'met genoeg beoordelingen',
  mapTitle: 'Waar in de regio',
  mapLabel: 'Gemeenten en hun voortgang',
  toRound: 'Bekijk de hele ronde',

  nudgeTitle: 'Wie kan een duwtje gebruiken?',
  nudgeText: 'Nog niet ingediend, wie het minst ver is bovenaan.',
  moreNudges: (n: number) => `Nog ${n} gemeenten, op de pagina van de ronde`,
  progressOf: (done: number, of: number) => `${done} van ${of} vragen`,
  progressName: (municipality: string) => `Voortgang van ${municipality}`,
  mail: (email: string) => `Mail ${email}`,
  nobody: 'Nog niemand uitgenodigd.',
  invited: (emails: string) => `Uitgenodigd, nog niet ingelogd: ${emails}.`,
  invite: 'Uitnodigen',
  mailSubject: 'Quick scan dienstverlening aan ondernemers',
  everyone: 'Alle gemeenten hebben ingediend. Mooi werk.',

  doorsTitle: 'Verder kijken',
  compareTitle: 'Gemeenten vergelijken',
  compare:
    'Sterk en zwak per thema, de spreiding, wat veranderde en wat gemeenten samen kunnen doen.',
  actionsTitle: 'Acties van gemeenten',
  actions: 'Wat gemeenten doen aan hun quick wins.',
  actionsLate: (n: number, of: number) =>
    n === 0
      ? `${of} lopen er nu; geen enkele is te laat.`
      : `${of} lopen er nu; ${n === 1 ? 'één is' : `${n} zijn`} te laat.`,
  quickWinsTitle: 'Quick wins in de regio',
  quickWins: 'Welke verbeteringen staan bij veel gemeenten bovenaan? Die kunt u samen oppakken.',
  measuresTitle: 'Maatregelen',
  measures: 'Bekijk en verander de catalogus waar quick wins uit komen.',
  reachTitle: 'Ondernemers uitnodigen',
  reach: 'QR-code, affiche, kaartje en tekst per gemeente.',
  reportTitle: 'Rapport van de regio',
  report: 'In het kort en in tabellen, met uw toelichting. Om af te drukken.',
  meetingTitle: 'Bijeenkomst',
  meeting: 'Bespreek de uitkomst thema voor thema op een groot scherm en leg besluiten vast.',
  remarksTitle: 'Opmerkingen van ondernemers',
  remarks: 'Lees wat zij schreven en geef het vrij zonder gegevens van personen.',
  roundsTitle: 'Rondes',
  rounds: 'Open of sluit een ronde en nodig coördinatoren uit.',
} as const
