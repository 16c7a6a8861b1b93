import type { Scan } from '#domain/scan.ts'

/** Words of the start page of staff, in plain Dutch (B1). */
export const messages = {
  title: 'Stand van zaken',
  noRegionTitle: 'De regio is nog leeg',
  noRegion: 'Zeg eerst hoe de regio heet en welke gemeenten erin liggen.',
  setUpRegion: 'Regio inrichten',
  noRoundTitle: 'Er is nog geen ronde',
  noRound: 'Open een ronde. Elke gemeente krijgt dan een lege scan.',
  openRound: 'Naar de rondes',
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

  actionsTitle: 'Acties van gemeenten',
  actions: 'Wat gemeenten doen aan hun quick wins.',
  actionsLate: (n: number, of: number) =>
    n === 0
      ? `${of} lopen er nu; geen enkele is te laat.`
      : `${of} lopen er nu; ${n === 1 ? 'één is' : `${n} zijn`} te laat.`,
  toActions: 'Naar de acties',
} as const
