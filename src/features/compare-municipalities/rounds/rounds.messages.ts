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
  from: 'Vergelijk met',
  chart: (before: string, after: string) => `Van ${before} naar ${after}`,
  finding: (of: string, up: number, down: number, same: number) =>
    `${of}: ${up} omhoog, ${down} omlaag, ${same} zonder meetbare verandering.`,
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
  },
  lineage: {
    same: 'zelfde vraag',
    reworded: 'anders verwoord, wel te vergelijken',
    split: 'gesplitst: niet te vergelijken',
    merged: 'samengevoegd: niet te vergelijken',
    new: 'nieuwe vraag, of anders geteld',
  },
  seam: 'Naad: een andere vragenlijst',
  seriesTitle: (rounds: number) => `Alle ${rounds} rondes naast elkaar`,
  seriesFinding: (of: string, first: string, up: number, down: number, same: number) =>
    `${of}, sinds ${first}: ${up} omhoog, ${down} omlaag, ${same} zonder meetbare verandering.`,
  seriesNothing: 'Niemand heeft in al deze rondes ingediend. Vergelijk twee rondes.',
  seriesNote:
    'Elke lijn loopt van 0 (onder) tot 100 (boven). Alleen vragen die in al deze rondes te vergelijken zijn en een score hebben, tellen mee.',
  seriesSeam: 'De stippellijn is een naad: daar kwam een andere vragenlijst.',
  inAllRounds: (n: number) => `Het is de mediaan van ${n} gemeenten die in elke ronde indienden.`,
  none: '–',
  municipalities: (n: number) =>
    n === 1 ? 'Eén gemeente in beide rondes' : `${n} gemeenten in beide rondes`,
  themeOf: (theme: string, name: string) => `${theme}, ${name}`,
} as const
