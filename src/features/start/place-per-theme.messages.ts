/** Words of the small picture of the own place per theme. */
export const messages = {
  title: 'Uw plek per thema',
  finding: (above: number, below: number, of: number) =>
    above + below === 0
      ? `Bij alle ${of} thema’s in de middelste helft van de regio, of er dicht bij.`
      : `Bij ${above || 'geen'} van de ${of} thema’s zit u duidelijk boven de middelste helft van de regio, bij ${below || 'geen'} eronder.`,
  note: (name: string) =>
    `De stip is ${name}, het vlak de middelste helft van de regio, de streep de mediaan.`,
  withoutRegion: (name: string, why: string) => `De stip is ${name}. ${why}`,
  noRegion: {
    pending: 'De cijfers van de regio worden opgehaald.',
    error: 'De cijfers van de regio konden niet worden opgehaald.',
    success: 'De regio staat erbij zodra genoeg gemeenten hebben ingediend.',
  },
  tooLittle: 'Er is te weinig beantwoord voor een score per thema.',
  more: 'Bekijk de hele uitkomst',
} as const
