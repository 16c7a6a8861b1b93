import type { RehearsedChart } from '#domain/rehearsal/charts.ts'
import type { RehearsedMail } from '#domain/rehearsal/mails.ts'

/** Words of playing a round before it is open. */
export const messages = {
  title: 'Proefronde',
  intro: (usual: number) =>
    `Speelt deze ronde na met verzonnen antwoorden en ondernemers, en bewaart er niets van. Het aantal reacties is ongeveer dat van de vorige ronde; van een gemeente zonder cijfers toen ${usual} per 1.000 inwoners.`,
  play: 'Proefronde spelen',
  again: 'Nog een keer, met andere antwoorden',
  unsaved: 'Bewaar eerst wat u veranderd hebt.',
  nobody: 'Kies eerst wie meedoet.',
  resultTitle: 'Zo liep de proefronde',

  chartsTitle: 'Welke grafieken zijn gevuld',
  charts: {
    short: 'Vergelijking en spreiding, snelle versie: thema’s met een mediaan',
    full: 'Vergelijking en spreiding, volledige scan: thema’s met een mediaan',
    map: 'Kaart van de regio: gemeenten met een score',
    subregions: 'Vergelijking binnen een deelregio: deelregio’s met genoeg gemeenten',
    profiles: 'Profielen: gemeenten naast de regio',
    bothSides: 'Beide kanten: gemeenten met een scan en cijfers van ondernemers',
    rounds: 'Rondes naast elkaar',
    report: 'Rapport van de regio: cijfers van de regio',
    entrepreneurs: 'Oordeel van ondernemers: gemeenten met cijfers',
  } satisfies Record<RehearsedChart['chart'], string>,
  filled: (filled: number, of: number) => (of === 1 ? '' : `${filled} van ${of}`),
  full: 'gevuld',
  part: 'deels gevuld',
  empty: 'leeg',
  needs: {
    short: (n: number) => `Een thema is er vanaf ${n} gemeenten die met deze versie indienen.`,
    full: (n: number) => `Een thema is er vanaf ${n} gemeenten die met deze versie indienen.`,
    subregions: (n: number) => `Een deelregio is er vanaf ${n} gemeenten die indienen.`,
    map: () => 'Een gemeente staat erop als zij indient.',
    profiles: (n: number) =>
      `Een profiel is er vanaf ${n} gemeenten die met dezelfde versie indienen.`,
    bothSides: (n: number) =>
      `Een gemeente staat erbij als zij indient en ${n} ondernemers op een vraag antwoorden.`,
    report: (n: number) =>
      `De regio heeft cijfers vanaf ${n} gemeenten die met dezelfde versie indienen.`,
    rounds: (n: number) => `Er zijn ${n} rondes nodig.`,
    entrepreneurs: (n: number) => `Een gemeente heeft cijfers vanaf ${n} reacties.`,
  } satisfies Record<RehearsedChart['chart'], (n: number) => string>,

  cellsTitle: 'Welke cijfers van ondernemers blijven verborgen',
  noRating: 'In deze ronde geven ondernemers geen oordeel.',
  cells: (hidden: number, all: number, indicative: number) =>
    `Van de ${all} cijfers (gemeente maal onderwerp) blijven er ${hidden} verborgen; ${indicative} tellen als indicatie.`,
  hiddenHere: (name: string, n: number) => `${name}: ${n} verborgen`,
  hiddenOf: (what: string, hidden: number, of: number) => `${what}: ${hidden} van ${of} verborgen`,

  mailsTitle: 'Welke mails gaan naar wie, en wanneer',
  mails: {
    round_open: 'De ronde is open: aan coördinatoren',
    reminder: 'Herinnering: aan coördinatoren die nog niet indienden',
    closing: 'De ronde sluit binnenkort: aan iedereen van gemeenten die nog niet indienden',
    ready: 'Klaar om te tekenen: aan wie kan tekenen',
    own: 'De eigen uitkomst is te zien: aan coördinatoren',
    compared: 'De vergelijking is te zien: aan coördinatoren en wie meekijkt',
  } satisfies Record<RehearsedMail['kind'], string>,
  when: {
    round_open: 'als de ronde opengaat',
    reminder: '',
    closing: '',
    ready: 'als een gemeente indient',
    own: 'als de scan getekend is en u de eigen uitkomst laat zien',
    compared: 'als u de vergelijking aan deelnemers laat zien',
  } satisfies Record<RehearsedMail['kind'], string>,
  people: (n: number) => (n === 1 ? '1 persoon' : `${n} personen`),
  atOnce: 'zodra de scan getekend is',
  names: 'Aan wie',
  invited: (name: string) => `${name} (uitgenodigd)`,
  wholeRegion: 'Wie meekijkt',
  noLastDay: 'Zonder laatste dag gaan er geen herinneringen.',
  byAct:
    'Ook wie iets te doen krijgt of teruggestuurd wordt, krijgt een mail: een uitnodiging, een thema of vraag, een teruggegeven scan, een ronde die weer opengaat, een actie. Een collega met een thema dat niet af is, krijgt de herinneringen ook. Wie bij het sluiten nog moet tekenen, krijgt die mail dan nog een keer als er dagen zijn om te tekenen.',
  noMail: 'Ondernemers krijgen geen mail.',
  unheard: (names: string) =>
    `Zonder coördinator hoort een gemeente niets van de ronde. Nodig nog iemand uit: ${names}.`,

  minutesTitle: 'Hoe lang het duurt',
  scan: (short: number, full: number) =>
    `De scan kost een gemeente ${short} minuten in de snelle versie en ${full} in de volledige.`,
  together: (hours: number) => `Alle gemeenten samen: ongeveer ${hours} uur.`,
  rating: (minutes: number) => `Een ondernemer is ongeveer ${minutes} minuten bezig.`,
} as const
