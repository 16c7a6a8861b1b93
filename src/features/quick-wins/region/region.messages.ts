/** Words of the quick wins of the region. */
export const messages = {
  title: 'Quick wins in de regio',
  about:
    'Van elke gemeente die indiende telt de eigen eerste vijf. Wat bij veel gemeenten vooraan staat, kunnen zij samen doen.',
  whole: 'De hele regio',
  sharedTitle: 'Wat bij de meeste gemeenten vooraan staat',
  finding: (title: string, n: number, of: number) =>
    `Het vaakst bij de eerste vijf: ${title}, bij ${n} van de ${of} gemeenten.`,
  count: (n: number, of: number) => `${n} van ${of}`,
  countName: (title: string) => `Gemeenten met bij de eerste vijf: ${title}`,
  single: (n: number) => `Nog ${n} bij één gemeente`,
  toTogether: 'Maak er een gezamenlijke actie van',
  perMunicipality: 'De eerste van elke gemeente',
  then: (titles: readonly string[]) => `Daarna: ${titles.join('; ')}`,
  nothing: 'Geen quick wins',
  noneTitle: 'Nog geen quick wins',
  none: 'Zodra gemeenten in deze ronde hun scan indienen, staan hun quick wins hier naast elkaar.',
} as const
