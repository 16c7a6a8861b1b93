type Counts = Readonly<Record<'up' | 'down' | 'chance', number>>

/** Words for a number beside that of the round before, in the languages of the public pages. */
const nl = {
  was: (value: string): string => `was ${value}`,
  moved: {
    up: 'meer dan toeval',
    down: 'meer dan toeval',
    chance: 'kan toeval zijn',
  },
  missing: { not_asked: 'toen niet gevraagd', few_responses: 'toen te weinig reacties' },
  since: (round: string): string => `sinds ${round}`,
  summary: (round: string, { up, down, chance }: Counts): string =>
    up + down === 0
      ? `Tevredenheid sinds ${round}: geen onderwerp veranderde meer dan toeval.`
      : `Tevredenheid sinds ${round}: ${up} omhoog en ${down} omlaag, meer dan toeval; bij ${chance} kan het verschil toeval zijn.`,
  help: 'Onder een cijfer staat wat het in die ronde was, en het verschil. Meer dan toeval heet een verschil dat groter is dan zijn eigen marge, die uit de marges van beide cijfers volgt. Van twintig cijfers die niet veranderden, lijkt er toch gemiddeld één veranderd.',
  tooFew: (round: string): string =>
    `Met ${round} is niet te vergelijken: toen waren er te weinig reacties.`,
  nothingInBoth: (round: string): string =>
    `Met ${round} is niet te vergelijken: geen onderwerp had toen en nu genoeg reacties.`,
  /** Heads of columns that a file has and the screen has not. */
  inFile: {
    before: (what: string, round: string): string => `${what} was in ${round}`,
    difference: (what: string): string => `${what}: verschil`,
    moved: (what: string): string => `${what}: meer dan toeval of niet`,
  },
}

export type SinceWords = typeof nl

const en: SinceWords = {
  was: (value) => `was ${value}`,
  moved: { up: 'more than chance', down: 'more than chance', chance: 'may be chance' },
  missing: { not_asked: 'not asked then', few_responses: 'too few responses then' },
  since: (round) => `since ${round}`,
  summary: (round, { up, down, chance }) =>
    up + down === 0
      ? `Satisfaction since ${round}: no subject changed by more than chance.`
      : `Satisfaction since ${round}: ${up} up and ${down} down, by more than chance; for ${chance} the difference may be chance.`,
  help: 'Below a figure you see what it was in that round, and the difference. A difference is more than chance when it is larger than its own margin, which follows from the margins of both figures. Of twenty figures that did not change, one still seems changed on average.',
  tooFew: (round) =>
    `A comparison with ${round} is not possible: there were too few responses then.`,
  nothingInBoth: (round) =>
    `A comparison with ${round} is not possible: no subject had enough responses then and now.`,
  inFile: {
    before: (what, round) => `${what} was in ${round}`,
    difference: (what) => `${what}: difference`,
    moved: (what) => `${what}: more than chance or not`,
  },
}

const de: SinceWords = {
  was: (value) => `war ${value}`,
  moved: { up: 'mehr als Zufall', down: 'mehr als Zufall', chance: 'kann Zufall sein' },
  missing: { not_asked: 'damals nicht gefragt', few_responses: 'damals zu wenige Antworten' },
  since: (round) => `seit ${round}`,
  summary: (round, { up, down, chance }) =>
    up + down === 0
      ? `Zufriedenheit seit ${round}: kein Thema hat sich mehr als zufällig verändert.`
      : `Zufriedenheit seit ${round}: bei ${up} gestiegen und bei ${down} gesunken, mehr als Zufall; bei ${chance} kann der Unterschied Zufall sein.`,
  help: 'Unter einer Zahl steht, was sie in jener Runde war, und der Unterschied. Mehr als Zufall ist ein Unterschied, der größer ist als seine eigene Spanne, die aus den Spannen beider Zahlen folgt. Von zwanzig Zahlen, die sich nicht verändert haben, scheint im Durchschnitt doch eine verändert.',
  tooFew: (round) =>
    `Ein Vergleich mit ${round} ist nicht möglich: damals gab es zu wenige Antworten.`,
  nothingInBoth: (round) =>
    `Ein Vergleich mit ${round} ist nicht möglich: kein Thema hatte damals und jetzt genug Antworten.`,
  inFile: {
    before: (what, round) => `${what} war in ${round}`,
    difference: (what) => `${what}: Unterschied`,
    moved: (what) => `${what}: mehr als Zufall oder nicht`,
  },
}

export const sinceWords = { nl, en, de }
export type SinceLanguage = keyof typeof sinceWords
