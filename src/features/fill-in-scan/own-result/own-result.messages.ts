/** Words for where the own result stands: in the region, and beside what entrepreneurs say. */
export const messages = {
  later: {
    title: 'Ingediend, de uitkomst volgt',
    text: 'ESZL laat de uitkomst van deze ronde later zien. U vindt haar dan hier.',
  },
  region: {
    title: 'Uw plek in de regio',
    help: 'U ziet alleen hoe de scores in de regio liggen. Welke gemeente welke score heeft, ziet u niet.',
    finding: (high: number, low: number, of: number) =>
      `Van ${of} themaʼs hoort uw gemeente bij ${high} in het hoogste kwart van de regio en bij ${low} in het laagste.`,
    note: 'De dunne lijn loopt van de laagste naar de hoogste score, het vlak is de middelste helft en de streep de middelste score. De stip is uw gemeente.',
    tooFew:
      'Nog te weinig gemeenten hebben de scan ingediend. Vanaf vijf gemeenten ziet u hier hoe de regio scoort.',
    failed: 'Deze gegevens zijn nu niet op te halen. Controleer de verbinding.',
    again: 'Opnieuw proberen',
    loading: 'Gegevens ophalen',
    tableTitle: 'Dezelfde getallen als tabel',
    caption: 'Eigen score en spreiding in de regio per thema',
    columns: [
      'Thema',
      'Uw score',
      'Uw plek',
      'Laagste',
      'Een kwart zit onder',
      'Middelste',
      'Een kwart zit boven',
      'Hoogste',
      'Gemeenten',
    ],
    places: {
      lowest: 'laagste kwart',
      middle: 'middelste helft',
      highest: 'hoogste kwart',
    },
    noScore: 'geen score',
    tooFewInTheme: 'te weinig gemeenten',
  },
  gap: {
    title: 'Naast de mening van ondernemers',
    help: 'Links wat uw gemeente heeft geregeld volgens de scan, daarnaast hoe tevreden ondernemers daarover zijn. Beide van 0 tot 100.',
    finding: (blind: number, hidden: number) =>
      blind === 0 && hidden === 0
        ? 'Wat u regelt en wat ondernemers ervaren, spreekt elkaar nergens sterk tegen.'
        : `${blind} keer goed geregeld maar niet gemerkt, ${hidden} keer nauwelijks geregeld maar toch gewaardeerd.`,
    tooFew:
      'Nog te weinig ondernemers hebben uw gemeente beoordeeld om dit te laten zien. Dat is geen nul.',
    caption: 'Geregeld en ervaren per onderwerp',
    columns: ['Onderwerp', 'Thema', 'Geregeld', 'Ervaren', 'Verschil', 'Wat opvalt'],
    findings: {
      blindSpot: 'blinde vlek: goed geregeld, niet gemerkt',
      hiddenStrength: 'verborgen kracht: gewaardeerd, nauwelijks geregeld',
    },
    nothing: '–',
  },
  next: {
    title: 'Wat u nu kunt doen',
    steps: [
      'Bespreek de uitkomst met de collegaʼs die hebben meegedaan.',
      'Kies samen één of twee quick wins en spreek af wie wat doet.',
      'Vraag ondernemers om hun mening. Hoe meer ondernemers, hoe zekerder de volgorde.',
    ],
  },
} as const
