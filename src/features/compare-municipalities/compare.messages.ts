/** Words of the comparison, in plain Dutch (B1). Numbers arrive formatted. */
export const messages = {
  title: 'Gemeenten vergelijken',
  intro:
    'U ziet alleen gemeenten die hun scan hebben ingediend. Een verschil is een reden voor een gesprek, geen rangorde.',
  round: 'Ronde',
  route: 'Route',
  routes: { full: 'Volledige scan', short: 'Snelle versie' },
  order: 'Volgorde',
  orderByName: 'Op naam',
  total: 'Totaal',
  municipality: 'Gemeente',
  median: 'Mediaan van de regio',
  scoreAxis: 'Score (0 tot 100)',

  overviewTitle: 'Overzicht per thema',
  overviewCaption: 'Score per gemeente en thema. Kies een thema om de vragen te zien.',
  itemsCaption: (theme: string) => `Score per gemeente en vraag in het thema ${theme}.`,
  openTheme: (theme: string) => `Bekijk de vragen van ${theme}`,
  backToThemes: 'Terug naar alle themaʼs',
  scored: (n: number, of: number) => `${n} van ${of} gemeenten hebben ingediend.`,
  otherRoute: (n: number, route: string) =>
    `${n === 1 ? 'Eén gemeente koos' : `${n} gemeenten kozen`} de andere route (${route.toLowerCase()}). Die uitkomsten staan apart: ze gaan over andere vragen.`,

  spreadTitle: 'Spreiding per thema',
  spreadDescription:
    'Per thema een stip voor elke gemeente en een streep bij de mediaan van de regio.',
  profileTitle: (name: string) => `Profiel van ${name}`,
  profileDescription: (name: string) =>
    `Score per thema van ${name} naast de mediaan van de regio.`,
  chooseMunicipality: 'Kies een gemeente',
  noMedianYet: 'nog geen mediaan',
  noMedian: 'Een mediaan van de regio verschijnt zodra vijf gemeenten hebben ingediend.',

  legend:
    'Hoe donkerder, hoe hoger de score. Een stippelrand betekent voorlopig: minder dan 90% is beantwoord.',
  provisional: 'voorlopig',
  absence: {
    too_little: 'te weinig beantwoord',
    not_applicable: 'niet van toepassing',
    unknown: 'niet bekend',
    hidden: 'niet gevraagd',
  },
  none: '–',
  emptyTitle: 'Nog niets te vergelijken',
  empty: 'In deze ronde heeft nog geen gemeente de scan ingediend.',
  toRound: 'Bekijk wie hoe ver is',

  /** The finding of the spread: where municipalities differ most and least. */
  spreadFinding: (most: string, least: string) =>
    `Gemeenten verschillen het meest bij ${most} en het minst bij ${least}.`,
  overviewFinding: (best: string, worst: string) =>
    `De regio staat het sterkst in ${best} en het zwakst in ${worst}.`,
  profileFinding: (name: string, above: number, below: number, themes: number) =>
    `${name} ligt bij ${above} van de ${themes} themaʼs boven de mediaan van de regio en bij ${below} eronder.`,
  theme: 'Thema',
  spreadColumns: ['Gemeenten', 'Laagste', 'Kwart onder', 'Mediaan', 'Kwart boven', 'Hoogste'],
  /** Labels that fit around a radar. */
  shortTheme: {
    'Aanspreekpunt en relatie': 'Aanspreekpunt',
    'Informatie en digitaal regelen': 'Informatie',
    'Bereikbaarheid en reactietijd': 'Reactie',
    'Vergunningen en regels': 'Vergunningen',
    'Toezicht en bedrijfsomgeving': 'Toezicht',
    'Inkoop en betalen': 'Inkoop',
    'Groei, personeel, verduurzaming en grens': 'Groei',
    'Luisteren, samenwerken en verbeteren': 'Luisteren',
  } as Record<string, string>,
  tableTitle: 'Bekijk de cijfers als tabel',
} as const
