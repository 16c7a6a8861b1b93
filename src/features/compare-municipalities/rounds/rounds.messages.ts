import type { Moved } from '#domain/comparison/change-of-all.ts'

type Counts = Readonly<Record<Moved, number>>

const countsInWords = ({ up, down, close, none }: Counts): string =>
  [
    `${up} omhoog`,
    `${down} omlaag`,
    ...(close > 0 ? [`${close} op de grens`] : []),
    `${none} zonder meetbare verandering`,
  ].join(', ')

/** Words of the page that puts rounds next to each other. */
export const messages = {
  title: 'Over de tijd',
  intro: 'Wat is er veranderd sinds de vorige ronde, en wat niet?',
  one: 'Er is nog maar één ronde met uitkomsten. Vanaf de tweede ronde ziet u hier wat verandert.',
  noneTitle: 'Nog niets om naast elkaar te zetten',
  whose: 'Van wie',
  region: 'De hele regio (mediaan)',
  /** When the filters leave a part of it. */
  choice: 'Uw keuze (mediaan)',
  whoseOf: (region: string, n: number) =>
    `${region}, ${n === 1 ? 'één gemeente' : `${n} gemeenten`}`,
  from: 'Vergelijk met',
  chart: (before: string, after: string) => `Van ${before} naar ${after}`,
  finding: (of: string, counts: Counts) => `${of}: ${countsInWords(counts)}.`,
  nothing: 'Er is nog niets te vergelijken: in een van beide rondes is er geen score.',
  note: 'De open stip is de eerdere ronde, de dichte stip de latere. Alleen vragen die in beide rondes hetzelfde betekenen en een score hebben, tellen mee. Een verschil kleiner dan één antwoord één stap anders heet geen verandering.',
  caption: (name: string) => `Score per ronde van ${name}`,
  theme: 'Thema',
  question: 'Vraag',
  change: 'Verschil',
  meaning: 'Betekenis',
  items: 'Vergeleken vragen',
  of: (n: number) => `van ${n}`,
  /** Heads a column that a file has and the screen has not. */
  itemsOf: 'Vragen van het thema',
  directions: {
    up: 'omhoog',
    down: 'omlaag',
    none: 'nog geen meetbare verandering',
    close: 'op de grens: het hangt aan één gemeente',
  },
  /** How the municipalities moved, beside what that means. */
  moved: (up: number, down: number, same: number) => `${up} omhoog, ${down} omlaag, ${same} gelijk`,
  ofAll:
    'Elke gemeente is vergeleken met zichzelf. Het verschil is de mediaan van die veranderingen, niet het verschil van de twee medianen. Omhoog of omlaag heet het als meer dan de helft dat ging, ook als één van die gemeenten wegvalt.',
  lineage: {
    same: 'zelfde vraag',
    reworded: 'anders verwoord, wel te vergelijken',
    split: 'gesplitst: niet te vergelijken',
    merged: 'samengevoegd: niet te vergelijken',
    new: 'nieuwe vraag, of anders geteld',
  },
  seam: 'Naad: een andere vragenlijst',
  seriesTitle: (rounds: number) => `Alle ${rounds} rondes naast elkaar`,
  seriesFinding: (of: string, first: string, counts: Counts) =>
    `${of}, sinds ${first}: ${countsInWords(counts)}.`,
  seriesNothing: 'Niemand heeft in al deze rondes ingediend. Vergelijk twee rondes.',
  seriesNote:
    'Elke lijn loopt van 0 (onder) tot 100 (boven). Alleen vragen die in al deze rondes te vergelijken zijn en een score hebben, tellen mee.',
  seriesSeam: 'De stippellijn is een naad: daar kwam een andere vragenlijst.',
  inAllRounds: (n: number) => `Het is de mediaan van ${n} gemeenten die in elke ronde indienden.`,
  heardTitle: 'Wat ondernemers zeggen, per thema',
  heardOfAll: 'Dit gaat over de hele regio, ook als u hierboven een deel kiest.',
  wholeRegion: 'De hele regio',
  none: '–',
  municipalities: (n: number) =>
    n === 1 ? 'Eén gemeente in beide rondes' : `${n} gemeenten in beide rondes`,
  themeOf: (theme: string, name: string) => `${theme}, ${name}`,
} as const
