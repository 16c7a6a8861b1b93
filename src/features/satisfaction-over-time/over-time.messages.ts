/** Words of the page on which an official sees what entrepreneurs say, through the rounds. */
export const messages = {
  title: 'Wat ondernemers zeggen, over de tijd',
  intro:
    'Hoe tevreden ondernemers over uw gemeente zijn, per thema en per onderwerp, en of dat sinds de ronde ervoor veranderde. Het zijn cijfers van afgesloten rondes: iedereen kan ze lezen.',
  back: 'Terug naar het overzicht',
  themes: 'Per thema',
  items: (round: string) => `Per onderwerp, in ${round}`,
  tooFew: (round: string) =>
    `In ${round} waren er te weinig reacties over uw gemeente. Dat is geen nul: wij weten het niet.`,
  caption: (name: string) => `Belang en tevredenheid in ${name}`,
  columns: ['Onderwerp', 'Thema', 'Belang', 'Tevredenheid', 'Antwoorden'],
  important: 'Belang',
  satisfied: 'Tevredenheid',
  margin: (margin: number) => `(± ${margin})`,
  inFile: { margin: (what: string) => `${what}: marge` },
  toPublic: 'Dit ziet iedereen',
} as const
