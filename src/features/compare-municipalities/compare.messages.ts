import { apartWords, standsOut } from '#i18n/leading.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import { routeWords } from '#i18n/route-words.ts'

/** Words of the comparison, in plain Dutch (B1). Numbers arrive formatted. */
export const messages = {
  title: 'Gemeenten vergelijken',
  intro:
    'U ziet alleen gemeenten die hun scan hebben ingediend. Een verschil is een reden voor een gesprek, geen rangorde.',
  round: 'Ronde',
  route: 'Versie',
  routes: { full: 'Volledige scan', short: 'Snelle versie' },
  order: 'Volgorde',
  orderByName: 'Op naam',
  orderBySubregion: 'Op deelregio',
  orderBySize: 'Op aantal inwoners',
  question: 'Vraag',
  total: 'Totaal',
  municipality: 'Gemeente',
  median: 'Mediaan van de regio',
  medianOfChoice: 'Mediaan van uw keuze',
  inChoice: (n: number) => `Dit gaat over uw keuze van ${n} gemeenten.`,
  scoreAxis: 'Score (0 tot 100)',

  overviewTitle: 'Overzicht per thema',
  overviewCaption: 'Score per gemeente en thema. Kies een thema om de vragen te zien.',
  overviewPlain: 'Score per gemeente en thema',
  itemsCaption: (theme: string) => `Score per gemeente en vraag in het thema ${theme}.`,
  openTheme: (theme: string) => `Bekijk de vragen van ${theme}`,
  backToThemes: 'Terug naar alle thema’s',
  scored: (n: number, of: number, route: Route) =>
    `${n} van de ${of} gemeenten ${n === 1 ? 'heeft' : 'hebben'} de ${routeWords[route]} ingediend.`,
  otherRoute: (n: number, route: string) =>
    `${n === 1 ? 'Eén gemeente koos' : `${n} gemeenten kozen`} de andere route (${route.toLowerCase()}). Die uitkomsten staan apart: ze gaan over andere vragen.`,

  chooseMunicipality: 'Kies een gemeente',
  noMedianHere: (needed: number) => `geen mediaan: minder dan ${needed} scores`,
  noMedian: (route: Route, needed: number) =>
    `Een mediaan van de regio is er vanaf ${needed} gemeenten die de ${routeWords[route]} hebben ingediend.`,

  legend:
    'Hoe sterker de kleur, hoe hoger de score. Onder de score staat welk deel is beantwoord, als dat niet alles is. Een stippelrand betekent voorlopig: minder dan 90% is beantwoord. Weinig: minder dan 60% is beantwoord, daarom staat er geen score.',
  itemsLegend:
    'Hoe sterker de kleur, hoe hoger de score. ‘Hebben dit’ telt de gemeenten met 75 punten of meer: geregeld, bekendgemaakt en blijvend. Kies een vakje om het antwoord te zien.',
  have: 'Hebben dit',
  /** Beside rows of a choice: this one does not follow it. */
  haveOfAll: (n: number) => `Hebben dit (alle ${n} gemeenten)`,
  haveCount: (have: number, of: number) => `${have} van ${of}`,
  answered: (share: string) => `${share} beantwoord`,
  selected: (n: number, of: number) => `Uw keuze toont er ${n} van de ${of}.`,
  /** Beside a sentence, a median or places that do not follow the choice. */
  ofAll: (n: number) => `Dit gaat over alle ${n} gemeenten, ook over die buiten uw keuze.`,
  /** For a page or file that is about the choice only. */
  chosen: (n: number, of: number) => `Dit gaat over ${n} van de ${of}: uw keuze.`,
  noneSelectedTitle: 'Geen gemeente past bij uw keuze',
  noneSelected: 'Haal hierboven een deel van uw keuze weg.',
  provisional: 'voorlopig',
  absence: {
    too_little: 'te weinig beantwoord',
    not_applicable: 'niet van toepassing',
    unknown: 'niet bekend',
    hidden: 'niet gevraagd',
  },
  absenceShort: {
    too_little: 'weinig',
    not_applicable: 'n.v.t.',
    unknown: '?',
    hidden: '–',
  },
  none: '–',
  quoted: (question: string) => `‘${question}’`,
  emptyTitle: 'Nog niets te vergelijken',
  noRound: 'Er is nog geen ronde. Zodra gemeenten in een ronde hun scan indienen, staan zij hier.',
  empty: (route: Route) => `In deze ronde heeft geen gemeente de ${routeWords[route]} ingediend.`,
  /** Until then the round before it is still drawn. */
  fetching: (round: string) => `${round} wordt opgehaald`,
  toRound: 'Bekijk wie hoe ver is',

  strongest: standsOut(
    (theme) => `De regio staat het sterkst in ${theme}.`,
    'In geen thema staat de regio duidelijk het sterkst.',
  ),
  weakest: standsOut(
    (theme) => `De regio staat het zwakst in ${theme}.`,
    'In geen thema staat de regio duidelijk het zwakst.',
  ),
  noEnds:
    'Geen thema ligt duidelijk boven of onder de andere: de medianen liggen dicht bij elkaar.',
  /** The same of the municipalities that are chosen, after `inChoice`. */
  choiceEnds: {
    strongest: standsOut(
      (theme) => `Het sterkst is ${theme}.`,
      'Geen thema is duidelijk het sterkst.',
    ),
    weakest: standsOut((theme) => `Het zwakst is ${theme}.`, 'Geen thema is duidelijk het zwakst.'),
  },
  mostHad: standsOut(
    (item) => `De meeste gemeenten hebben dit: ${item}.`,
    'Geen vraag is bij duidelijk de meeste gemeenten geregeld.',
  ),
  leastHad: standsOut(
    (item) => `De minste gemeenten hebben dit: ${item}.`,
    'Geen vraag is bij duidelijk de minste gemeenten geregeld.',
  ),
  itemHad: (item: string, have: string) => `‘${item}’ (${have})`,
  theme: 'Thema',
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

  filters: {
    labels: {
      route: 'Versie',
      deelregio: 'Deelregio',
      grootte: 'Grootte',
      ligging: 'Ligging',
      grens: 'Landsgrens',
    },
    all: 'Alle',
    everyone: 'Hele regio',
    change: 'Anders kiezen',
    sizes: { klein: 'Klein', middel: 'Middelgroot', groot: 'Groot' },
    places: { landelijk: 'Landelijk', stedelijk: 'Stedelijk' },
    borders: { DE: 'Met Duitsland', BE: 'Met België', geen: 'Geen landsgrens' },
    chosen: 'Uw keuze',
    remove: (label: string, value: string) => `Haal ${label}: ${value} weg`,
    clear: 'Toon alle gemeenten',
  },

  map: {
    title: (by: string) => `Op de kaart: ${by}`,
    by: 'Kleur de kaart naar',
    /** Of every part of the region how many of its municipalities lie above the median. */
    finding: (by: string, median: string, n: number, parts: string) =>
      `${by}: boven de mediaan van de regio (${median}, ${n} gemeenten) liggen ${parts}.`,
    choiceFinding: (by: string, median: string, n: number, parts: string) =>
      `${by}: boven de mediaan van uw keuze (${median}, ${n} gemeenten) liggen ${parts}.`,
    part: (above: number, of: number, subregion: string) => `${above} van ${of} in ${subregion}`,
    noMedian: (by: string, n: number, of: number) =>
      `${by}: ${n} van de ${of} gemeenten ${n === 1 ? 'heeft' : 'hebben'} hier een score.`,
    nothing: 'geen score',
    notShown: 'niet ingediend of niet in uw keuze',
    legend:
      'Hoe sterker de kleur, hoe hoger de score. Een lege tegel heeft geen score of valt buiten uw keuze. Een stippelrand betekent voorlopig.',
    columns: ['Gemeente', 'Deelregio', 'Score', 'Opmerking'],
  },

  spread: {
    title: 'Spreiding per thema',
    itemsTitle: 'Spreiding per vraag',
    description:
      'Een stip voor elke gemeente. Het vlak is de middelste helft, de streep de mediaan van de regio. Een open stip valt buiten uw keuze.',
    ofChoice: 'De gestreepte lijn is de mediaan van uw keuze.',
    columns: ['Gemeenten', 'Laagste', 'Kwart onder', 'Mediaan', 'Kwart boven', 'Hoogste'],
    many: 'De score van elke gemeente staat in de tabel van het overzicht.',
    haveThis: (have: number, of: number) => `${have} van ${of} hebben dit`,
    most: apartWords,
    least: standsOut(
      (name) => `Het minst verschillen zij bij ${name}.`,
      'Nergens verschillen zij duidelijk het minst.',
    ),
    one: (route: Route) => `Eén gemeente diende de ${routeWords[route]} in: er is geen spreiding.`,
    few: (n: number, route: Route) =>
      `${n} gemeenten dienden de ${routeWords[route]} in. Bij te weinig thema’s of vragen is er een mediaan om te zeggen waar zij het meest verschillen.`,
  },

  places: {
    title: 'Gedeelde plaatsen op het totaal',
    finding: (sharing: number, n: number) =>
      sharing === 0
        ? `Geen van de ${n} gemeenten hoeft een plaats te delen.`
        : `${sharing} van de ${n} gemeenten delen hun plaats: de scores liggen te dicht bij elkaar voor een rangorde.`,
    how: 'Een gemeente staat alleen boven een andere als dat ook klopt met de onbekende antwoorden op hun slechtst en best, met alle thema’s even zwaar, en als een vijfde deel net één stap anders was ingevuld.',
    fewer: (n: number, of: number) =>
      n === 1
        ? `Van één gemeente is het totaal over minder dan ${of} thema’s: van de andere is te weinig bekend. Voor de plaats tellen die op hun slechtst en best.`
        : `Van ${n} gemeenten is het totaal over minder dan ${of} thema’s: van de andere is te weinig bekend. Voor de plaats tellen die op hun slechtst en best.`,
    changed: (n: number, of: number) =>
      n === 0
        ? 'Met uw gewichten verandert geen enkele plaats.'
        : `Met uw gewichten verandert de plaats van ${n} van de ${of} gemeenten.`,
    weights: 'Wat als thema’s anders wegen?',
    share: (share: string) => `${share}%`,
    standard: 'Terug naar de gewone gewichten',
    entrepreneurs: 'Laat ondernemers meewegen',
    entrepreneursDone:
      'De gewichten volgen nu voor de helft wat ondernemers belangrijk vinden, afgerond op hele punten.',
    entrepreneursTooFew: (n: number) =>
      `Dit kan vanaf ${n} reacties in de regio, en als over elk thema genoeg is gezegd.`,
    entrepreneursFailed: 'Wat ondernemers vinden kon niet worden opgehaald. Probeer het opnieuw.',
    place: 'Plaats',
    ownPlace: 'Plaats met uw gewichten',
    ownTotal: 'Totaal met uw gewichten',
    difference: 'Verschil',
    one: (place: number) => `plaats ${place}`,
    shared: (from: number, to: number) => `gedeelde plaats ${from}–${to}`,
  },

  answer: {
    loading: 'Antwoord wordt opgehaald…',
    failed: 'Het antwoord kon niet worden opgehaald. Sluit dit venster en probeer het opnieuw.',
    answer: 'Antwoord',
    score: 'Score',
    noScore: 'Telt niet mee in de score',
    note: 'Toelichting',
    evidence: 'Bewijs',
    deliberate: 'Bewuste keuze',
    none: 'Niet gegeven',
    inScan: 'Bekijk in de scan',
    close: 'Sluiten',
  },

  profile: {
    title: 'Profielen',
    intro: 'Een gemeente naast een groep, of een paar gemeenten naast elkaar.',
    heading: (name: string) => `Profiel van ${name}`,
    description: (name: string) => `Score per thema van ${name}, van 0 tot 100.`,
    against: 'Vergelijk met',
    groups: {
      regio: 'De hele regio',
      deelregio: 'De eigen deelregio',
      grootte: 'Gemeenten van dezelfde grootte',
      lijkt: 'Gemeenten die erop lijken',
      zelf: 'Een eigen keuze',
    },
    beside: 'Kies gemeenten om ernaast te zetten',
    besideHelp:
      'De eerste twee staan in de grafieken, alle gemeenten die u kiest in de tabellen. Kiest u bij ‘Vergelijk met’ een eigen keuze, dan zijn dit de gemeenten van die groep.',
    wholeRegion: (n: number) => `Vergeleken met ${n} andere gemeenten in de regio.`,
    members: (names: string) => `Vergeleken met ${names}.`,
    membersOf: (group: string, n: number) => `Vergeleken met ${group.toLowerCase()} (${n}).`,
    tooFew: (n: number, needed: number) =>
      `In deze groep ${n === 0 ? 'heeft geen andere gemeente' : n === 1 ? 'heeft één andere gemeente' : `hebben ${n} andere gemeenten`} dezelfde versie ingediend. Een mediaan is er vanaf ${needed}.`,
    median: (group: string, n: number) => `Mediaan: ${group.toLowerCase()} (${n})`,
    finding: (name: string, above: number, below: number, themes: number) =>
      above + below === 0
        ? `${name} ligt bij elk thema met een score gelijk met de mediaan van de groep.`
        : `${name} ligt bij ${above} van de ${themes} thema’s boven de mediaan van de groep en bij ${below} eronder.`,
    value: (score: number | null, format: (score: number) => string) =>
      score === null ? '–' : format(score),
    dotsTitle: 'Hetzelfde als stippen',
    dotsFinding: (name: string, above: number, below: number) =>
      above + below === 0
        ? `${name} ligt bij elk thema met een score in de middelste helft van de groep.`
        : `${name} ligt bij ${themes(above)} boven de middelste helft van de groep en bij ${themes(below)} eronder.`,
    dotsAlone: (name: string) =>
      `Waar ${name} ligt. De groep is te klein om er een middelste helft van te tekenen.`,
    dotsNote: (own: string, [second, third]: readonly string[]) =>
      [
        `De grote stip is ${own}`,
        ...(second === undefined ? [] : [`de ruit ${second}`]),
        ...(third === undefined ? [] : [`het vierkant ${third}`]),
        'de andere stippen zijn de groep. Het vlak is de middelste helft van de groep, de streep de mediaan.',
      ].join(', '),
    dotsColumns: [
      'Laagste van de groep',
      'Kwart onder',
      'Mediaan van de groep',
      'Kwart boven',
      'Hoogste van de groep',
    ],
  },
} as const

function themes(n: number): string {
  return n === 0 ? 'geen enkel thema' : n === 1 ? 'één thema' : `${n} thema’s`
}
