import { routeWords } from '#i18n/route-words.ts'
import { NOWHERE_APART } from '#i18n/leading.ts'
import { overThemes } from '#i18n/total-words.ts'
import { our } from '#i18n/our-region.ts'
import { NORMAL_FROM } from '#domain/rating/publishing.ts'
/** A place in a sentence that leads to the row its number stands in. */
export type Linked = { words: string; row: string }
export type Part = string | Linked

/** How many themes moved one way, in words. */
type Moved = { n: number; parts: readonly Part[] }

const stand = ({ n }: Moved) => (n > 1 ? 'staan' : 'staat')

/** Words of the reports, in plain Dutch (B1). Numbers arrive formatted. */
export const messages = {
  title: (municipality: string) => `Rapport van ${municipality}`,
  get region() {
    return our.names.nl
  },
  regionTitle: 'Rapport van de regio',
  facts: (round: string, day: string) => `${round} · gemaakt op ${day}`,
  round: 'Ronde',
  municipality: 'Gemeente',
  back: 'Terug naar het overzicht',
  print: 'Afdrukken of PDF',
  printHelp:
    'Kies in het venster van de printer voor ‘Opslaan als PDF’ om het als bestand te bewaren. Met Chrome of Edge is het bestand ook goed voor te lezen.',
  method: 'Zo is het berekend',
  notSubmitted:
    'Dit is een tussenstand: de scan is nog niet ingediend. De cijfers veranderen mee met de antwoorden.',
  short: (n: number, of: number) =>
    `Dit is de snelle versie van de scan, met ${n} van de ${of} vragen.`,
  summary: 'In het kort',
  summaryHelp: 'Elk cijfer hieronder is een link naar de regel in de tabellen waar het staat.',
  noRoundTitle: 'Nog geen ronde',
  noRound: 'Een rapport gaat over een ronde. Er is er nog geen.',
  laterTitle: 'Het rapport volgt',
  later: (round: string) => `${our.office} laat de uitkomst van ${round} later zien.`,
  noScanTitle: 'Geen scan in deze ronde',
  noScan: 'Deze gemeente heeft in deze ronde geen scan. Kies een andere ronde.',
  toRegion: 'Naar het rapport van de regio',
  page: 'Bladzijde',
  of: 'van',

  sentences: {
    total: (score: Part, over: number | null) => [
      'De gemeente haalt in totaal ',
      score,
      ` van de 100 punten${over === null ? '' : `, ${overThemes(over)}`}.`,
    ],
    noTotal: (themes: Part, needed: number) => [
      `Er is geen totaal: daarvoor zijn ${needed} thema’s met genoeg antwoorden nodig, en dat zijn er `,
      themes,
      '.',
    ],
    region: (above: Part, below: Part, themes: number) => [
      `Van de ${themes} thema’s met een vergelijking liggen er `,
      above,
      ' duidelijk boven de mediaan van de regio en ',
      below,
      ' duidelijk eronder.',
    ],
    provisional: (n: Part) => [
      'Bij ',
      n,
      ' is de score voorlopig, omdat minder dan 90% beantwoord is.',
    ],
    open: (n: Part, asked: number) => [
      `Van de ${asked} vragen zijn er `,
      n,
      ' nog niet beantwoord.',
    ],
    unknown: (n: Part, asked: number) => [
      `Van de ${asked} vragen is bij `,
      n,
      ' het antwoord niet bekend.',
    ],
    responses: (n: Part) => [n, ' ondernemers gaven hun oordeel.'],
    tooFew: (words: Part) => ['Er zijn nog ', words, ' van ondernemers om te tonen.'],
    since: (round: string, up: Part, down: Part, chance: Part) => [
      `Sinds ${round} steeg de tevredenheid over `,
      up,
      ' en daalde zij over ',
      down,
      ' van de onderwerpen meer dan toeval; bij ',
      chance,
      ' kan het verschil toeval zijn.',
    ],
    moved: (since: string, up: Moved, down: Moved, same: Part) => [
      `Vergeleken met ${since} ${stand(up)} `,
      ...up.parts,
      ` hoger en ${stand(up) === stand(down) ? '' : `${stand(down)} `}`,
      ...down.parts,
      ' lager; bij ',
      same,
      ' is het verschil te klein om iets te zeggen.',
    ],
    nothingMoved: (since: string, same: Part) => [
      `Vergeleken met ${since} staat geen thema duidelijk hoger of lager: bij `,
      same,
      ' is het verschil te klein om iets te zeggen.',
    ],
    actFirst: (items: Part, first: string, more: boolean) => [
      'Pak dit eerst aan: ',
      items,
      `, ${more ? 'waaronder ' : ''}${first}. Belangrijker en minder goed dan gemiddeld in de regio, buiten de marges.`,
    ],
    quickWin: (place: number, title: Part, days: string, weeks: string, hours: string) => [
      `Quick win ${place}: `,
      title,
      ` (${days} werk in ${weeks}, daarna ${hours} uur per jaar, geschat).`,
    ],
    noQuickWins: (none: Part) => ['Er zijn ', none, ' uit deze antwoorden gekomen.'],
    submitted: (n: Part, of: number, one: boolean) => [
      n,
      ` van de ${of} gemeenten ${one ? 'heeft' : 'hebben'} de scan ingediend.`,
    ],
    shown: (n: Part, of: number) => [
      n,
      ` van de ${of} gemeenten staan in de vergelijking van deze ronde.`,
    ],
    noMedianShown: (needed: number) => [
      `Van minder dan ${needed} gemeenten met de volledige scan is er geen mediaan van de regio.`,
    ],
    tooFewForMedian: (n: Part, needed: number) => [
      `Een mediaan van de regio is er vanaf ${needed} gemeenten met de volledige scan. Dat zijn er `,
      n,
      '.',
    ],
    noThemeWithMedian: (n: Part, needed: number) => [
      'Met de volledige scan dienden ',
      n,
      ` gemeenten in, maar bij geen enkel thema hebben er ${needed} een score.`,
    ],
    enough: (n: Part, of: number) => [
      'In ',
      n,
      ` van de ${of} gemeenten zijn er genoeg reacties van ondernemers om te tonen.`,
    ],
    strongest: { one: 'Het sterkste thema is ', none: 'Geen thema is duidelijk het sterkste.' },
    weakest: { one: 'Het zwakste thema is ', none: 'Geen thema is duidelijk het zwakste.' },
    important: {
      one: 'Het belangrijkst vinden ondernemers: ',
      none: 'Geen onderwerp is duidelijk het belangrijkst.',
    },
    dissatisfied: {
      one: 'Het minst tevreden zijn ze over: ',
      none: 'Over geen onderwerp zijn ze duidelijk het minst tevreden.',
    },
    gap: {
      one: 'De grootste blinde vlek, meer geregeld dan ondernemers merken: ',
      none: 'Er zijn meer blinde vlekken, meer geregeld dan ondernemers merken.',
    },
    regionStrongest: {
      one: 'De regio is het sterkst in ',
      none: 'In geen thema is de regio duidelijk het sterkst.',
    },
    regionWeakest: {
      one: 'De regio is het zwakst in ',
      none: 'In geen thema is de regio duidelijk het zwakst.',
    },
    apart: { one: 'Gemeenten verschillen het meest bij ', none: NOWHERE_APART },
  } satisfies Record<
    string,
    ((...parts: never[]) => readonly Part[]) | { one: string; none: string }
  >,
  closeTo: 'Dicht bij elkaar liggen: ',
  close: (n: number) => `${n} liggen dicht bij elkaar.`,
  over: (margin: string, n: number) => `marge ${margin}, ${n} reacties`,
  subjects: (n: number) => (n === 1 ? '1 onderwerp' : `${n} onderwerpen`),
  themes: (n: number) => (n === 0 ? 'geen thema' : n === 1 ? '1 thema' : `${n} thema’s`),
  about: (municipality: string, responses: number | null) =>
    `${municipality}, ${responses === null ? 'te weinig reacties' : `${responses} reacties`} van ondernemers`,
  days: (n: string) => (n === '1' ? '1 dag' : `${n} dagen`),
  weeks: (n: string) => (n === '1' ? '1 week' : `${n} weken`),
  upTo: (high: string) => ` tot ${high}`,
  /** Heads of columns that a file has and the screen has not. */
  inFile: { quarterBelow: 'Een kwart zit onder', quarterAbove: 'Een kwart zit boven' },
  /** What a number is, beside that of the round before. */
  rated: { importance: 'Belang', satisfaction: 'Tevredenheid' },
  margins: { importance: 'Marge van belang', satisfaction: 'Marge van tevredenheid' },
  tooFew: 'te weinig reacties',
  noQuickWins: 'geen quick wins',
  noRows: 'Hier is nog niets te tonen.',

  tables: {
    themes: {
      title: 'Scores per thema',
      columns: ['Thema', 'Score', 'Mediaan van de regio', 'Middelste helft', 'Gemeenten', 'Stand'],
      /** Only beside an earlier round. */
      since: (round: string) => `Sinds ${round}`,
    },
    items: { title: 'Antwoorden per vraag', columns: ['Vraag', 'Thema', 'Score', 'Stand'] },
    ratings: {
      title: 'Oordeel van ondernemers',
      columns: [
        'Ervaring',
        'Reacties',
        'Belang',
        'Tevredenheid',
        'Score van de gemeente',
        'Wat te doen',
        'Geregeld en ervaren',
        'Stand',
      ],
    },
    quickWins: {
      title: 'Quick wins met de reden',
      columns: [
        'Quick win',
        'Plaats',
        'Waarom',
        'Dagen werk (schatting)',
        'Uren per jaar (schatting)',
        'Weken (schatting)',
      ],
    },
    chosen: {
      title: 'Bewust zo gekozen: telt niet mee in de volgorde',
      columns: ['Quick win', 'Vraag', 'Reden', 'Tot'],
    },
    regionThemes: {
      title: 'Thema’s in de regio',
      since: (round: string) => `Sinds ${round}`,
      columns: [
        'Thema',
        'Gemeenten',
        'Laagste',
        'Een kwart zit onder',
        'Mediaan',
        'Een kwart zit boven',
        'Hoogste',
      ],
    },
    regionRatings: {
      title: 'Oordeel van ondernemers in de regio',
      columns: ['Ervaring', 'Reacties', 'Belang', 'Tevredenheid', 'Wat te doen'],
    },
    municipalities: {
      title: 'Gemeenten',
      columns: [
        'Gemeente',
        'Stand',
        'Vragenlijst',
        'Totaal',
        'Zekerheid',
        'Reacties van ondernemers',
      ],
    },
  },
  /** The first page, for who has a minute. */
  picture: {
    total: (provisional: boolean) => `van de 100 punten${provisional ? ', voorlopig' : ''}`,
    noTotal: 'Nog geen totaal: er is te weinig beantwoord.',
    /** What the drawing shows, as its title. */
    themes: (above: number, below: number, of: number) => {
      if (of === 0) return 'De thema’s van de gemeente'
      if (above + below === 0) return 'Elk thema ligt dicht bij de regio'
      if (above === 0)
        return `${below} van de ${of} thema’s ${below === 1 ? 'ligt' : 'liggen'} duidelijk onder de regio`
      const under = below === 0 ? '' : `, ${below} eronder`
      return `${above} van de ${of} thema’s ${above === 1 ? 'ligt' : 'liggen'} duidelijk boven de regio${under}`
    },
    themesLegend: (name: string) =>
      `Stip: ${name}. Vlak: de middelste helft van de gemeenten. Streep: de mediaan van de regio.`,
    noRegion: (name: string) =>
      `Stip: ${name}. Met de regio vergelijken kan nog niet: er zijn te weinig scans om te tonen.`,
    themesSaid: 'Score per thema naast de regio. De getallen staan in de tabel ‘Scores per thema’.',
    median: (median: string) => `mediaan ${median}`,
    /** What entrepreneurs need most of all that is in the drawing. */
    sides: (most: string | undefined) =>
      most === undefined
        ? 'Wat ondernemers het hardst nodig hebben, is nog niet bekend'
        : `Grootste behoefte van ondernemers: ${most}`,
    sidesSaid: 'Wat geregeld is, naast hoe tevreden ondernemers zijn.',
    sidesLegend: (n: number | null) =>
      `Open rondje: wat de gemeente geregeld heeft. Dicht rondje: hoe tevreden ondernemers zijn${n === null ? '' : ` (${n} reacties)`}. De grootste behoefte staat bovenaan.`,
    side: (organised: string, experienced: string) =>
      `geregeld ${organised}, tevreden ${experienced}`,
    sideWords: { from: 'geregeld', to: 'tevreden' },
    tooFew: 'Er zijn nog te weinig reacties van ondernemers om te tonen.',
    noSides: 'Er is nog geen onderwerp waarvan beide kanten bekend zijn.',
    compared: (of: number) => `van de ${of} gemeenten staan met de volledige scan in dit rapport`,
    /** What stands out in the drawing, as its title. */
    regionThemes: (strongest: string | null, weakest: string | null) => {
      if (strongest && weakest) return `Het sterkst: ${strongest}; het zwakst: ${weakest}`
      if (strongest) return `Het sterkst: ${strongest}`
      return weakest ? `Het zwakst: ${weakest}` : 'De thema’s in de regio'
    },
    regionLegend:
      'Een stip voor elke gemeente. Vlak: de middelste helft. Streep: de mediaan van de regio.',
    regionThemesSaid:
      'Score van elke gemeente per thema. De getallen staan in de tabel ‘Thema’s in de regio’.',
    map: 'Totaal per gemeente',
    mapFrom: (lowest: string, highest: string) =>
      lowest === highest
        ? `Totaal per gemeente: overal ${lowest}`
        : `Totaal per gemeente: van ${lowest} tot ${highest}`,
    mapLegend:
      'Hoe sterker de kleur, hoe hoger, in stappen van twintig punten. Een stippelrand betekent voorlopig: minder dan 90% is beantwoord. Een lege tegel heeft geen totaal met de volledige scan.',
    noScore: 'geen totaal',
    /** The quick win that most share. */
    shared: (first: string | undefined, n: number) =>
      first === undefined
        ? 'Nog geen quick win om samen aan te pakken'
        : `${n} gemeenten kunnen samen beginnen met ‘${first}’`,
    sharedBy: (n: number, of: number) => `bij ${n} van de ${of} gemeenten in de eerste vijf`,
    noShared: 'Geen enkele quick win staat bij twee gemeenten in de eerste vijf.',
    actions: (done: number, of: number) => {
      if (of === 0) return 'Nog geen acties'
      if (done === 0) return of === 1 ? 'Eén actie, nog niet klaar' : `${of} acties, nog geen klaar`
      return done === of
        ? of === 1
          ? 'Eén actie, en die is klaar'
          : `Alle ${of} acties zijn klaar`
        : `${done} van de ${of} acties ${done === 1 ? 'is' : 'zijn'} klaar`
    },
    /** Who looks along sees joint and public actions only. */
    actionsOf: {
      all: 'Alle acties van de gemeenten, uit alle rondes.',
      shared: 'De acties die gemeenten samen doen of openbaar maken, uit alle rondes.',
    },
    noActions: {
      all: 'Er zijn nog geen acties.',
      shared: 'Er zijn nog geen acties die gemeenten samen doen of openbaar maken.',
    },
    actionsIn: (states: string) => `Van de acties zijn er ${states}.`,
    actionState: { planned: 'gepland', busy: 'bezig', done: 'klaar', stopped: 'gestopt' },
    notProven: 'Van geen enkele actie kan de volgende ronde al zeggen of ondernemers het merken.',
    proven: (improved: number, none: number, worse: number) => {
      const n = improved + none + worse
      if (n === 1)
        return `Er is 1 meting of ondernemers het merken: ${improved ? 'zij zijn duidelijk tevredener' : none ? 'er is geen verschil te meten' : 'zij zijn duidelijk minder tevreden'}.`
      return `Er zijn ${n} metingen of ondernemers het merken, een voor elke gemeente die aan een actie meedeed: ${improved} keer zijn zij duidelijk tevredener, ${none} keer is geen verschil te meten, ${worse} keer zijn zij duidelijk minder tevreden.`
    },
    quickWins: (n: number) => (n === 1 ? 'Begin hiermee' : `Begin met deze ${n} quick wins`),
    effort: (days: string, weeks: string, cost: string, hours: string) =>
      `${days} werk in ${weeks}, ${cost}; daarna ${hours} uur per jaar (geschat)`,
  },
  moved: {
    up: 'hoger',
    down: 'lager',
    none: 'verschil te klein',
    close: 'verschil te klein',
  },
  total: 'Totaal',
  all: 'Alle gemeenten',
  responseRow: 'Alle reacties',
  none: '–',
  state: {
    definite: 'definitief',
    provisional: 'voorlopig',
    tooLittle: 'te weinig beantwoord',
    ok: 'beantwoord',
    notScored: 'telt niet mee in de score',
    unknown: 'niet bekend',
    empty: 'niet beantwoord',
    notApplicable: 'niet van toepassing',
    hidden: 'niet gevraagd',
    notAsked: 'niet gevraagd in de snelle versie',
    nothing: 'te weinig reacties',
    indicative: `indicatief (minder dan ${NORMAL_FROM} reacties)`,
    normal: 'genoeg reacties',
  },
  scanState: {
    not_started: 'niet begonnen',
    in_progress: 'bezig',
    ready_to_sign: 'wacht op handtekening',
    submitted: 'ingediend',
  },
  routes: routeWords,
  reason: {
    low: (text: string, score: string) => `‘${text}’ scoort ${score} van 100`,
    unknown: (text: string) => `het antwoord op ‘${text}’ is niet bekend`,
    own: (need: string) => `behoefte van ondernemers ${need} van 100`,
    region: (need: string) => `behoefte van ondernemers in de regio ${need} van 100`,
    none: 'nog zonder de stem van ondernemers',
  },
} as const
