import type { Reveal } from './position.ts'

/** Words of meeting mode. */
export const messages = {
  title: 'Bijeenkomst',
  round: 'Ronde',
  toRound: 'Naar deze ronde',
  toRounds: 'Naar de rondes',
  noneTitle: 'Nog geen ronde om te bespreken',
  none: 'Een ronde kan besproken worden als zij gesloten is en de deelnemers de vergelijking mogen zien. Die stap zet u op de pagina van de ronde, bij ‘Wie ziet wat’.',
  tooFewTitle: 'Er is niets te bespreken',
  tooFew: (needed: number) =>
    `Met de volledige scan tellen in deze ronde minder dan ${needed} gemeenten mee. De bijeenkomst gaat alleen over de volledige scan.`,

  compared: (n: number) => `${n} gemeenten`,

  themes: 'Thema’s',
  progress: (theme: number, themes: number) => `Thema ${theme} van ${themes}`,
  reveals: {
    vraag: 'De vraag',
    spreiding: 'De spreiding',
    namen: 'De namen',
    'quick-wins': 'De quick wins',
  } satisfies Record<Reveal, string>,
  next: 'Volgende',
  previous: 'Vorige',
  isFirst: 'Dit is het begin.',
  isLast: 'Dit is het einde.',
  fullScreen: 'Volledig scherm',
  noFullScreen: 'Volledig scherm sluiten',
  presenter: 'Scherm van de spreker',
  two: 'Gemeenten naast elkaar',
  help: 'Hulp bij toetsen',
  helpTitle: 'Met het toetsenbord',
  helpKeys: [
    ['Pijl rechts, spatie of Page Down', 'volgende stap'],
    ['Pijl links of Page Up', 'vorige stap'],
    ['Home', 'terug naar het eerste thema'],
    ['A', 'maak een actie van het laatste besluit bij dit thema'],
    ['Escape', 'volledig scherm of deze hulp sluiten'],
  ],
  helpNote:
    'Een klikker voor presentaties werkt ook. In een tekstvak doen de toetsen hun gewone werk.',
  close: 'Sluiten',

  question: (theme: string) => `Hoe staan wij ervoor bij ${theme}?`,
  prompt:
    'Schat eerst zelf: waar ligt de mediaan, van 0 tot 100? De helft scoort lager, de helft hoger. En hoe ver lopen gemeenten uiteen?',
  asked: 'Waar de scan naar vraagt',
  finding: (median: string, low: string, high: string) =>
    `De mediaan is ${median}. De helft ligt tussen ${low} en ${high}.`,
  about: (theme: string, n: number) => `${theme}, ${n} gemeenten met een score`,
  tooFewInTheme: 'Te weinig gemeenten met een score voor dit thema.',
  dotsNote: 'Elke stip is een gemeente. Het streepje is de mediaan.',
  axis: 'Score van 0 tot 100',
  tableTitle: 'De scores als tabel',
  tableCaption: (theme: string) => `${theme}: score per gemeente`,
  countCaption: (theme: string) => `${theme}: hoeveel gemeenten welke score hebben`,
  municipality: 'Gemeente',
  municipalities: 'Aantal gemeenten',
  score: 'Score',
  letter: (letter: string) => `Gemeente ${letter}`,
  namesTitle: 'Wie kan vertellen hoe het daar gaat?',
  moreNames: (n: number) => `En nog ${n} gemeenten`,
  unnamed: (n: number) =>
    n === 0
      ? null
      : n === 1
        ? 'Eén gemeente staat er zonder naam.'
        : `${n} gemeenten staan er zonder naam.`,
  noNames: 'Van deze ronde zijn er geen namen te zien.',
  quickWinsTitle: 'Wat helpt de meeste gemeenten?',
  quickWin: (n: number, of: number) => `past bij ${n} van de ${of} gemeenten`,
  noQuickWins: 'Bij dit thema past geen quick win bij meer dan één gemeente.',

  decisionsTitle: 'Besluiten bij dit thema',
  decision: 'Wat besluiten we?',
  owner: 'Wie pakt het op? (niet verplicht)',
  ownerHint: 'Een organisatie of een voornaam.',
  save: 'Besluit opslaan',
  empty: 'Schrijf op wat u besluit.',
  saved: 'Besluit opgeslagen.',
  notSaved: (reason: string) => `Niet opgeslagen. Uw tekst staat er nog. ${reason}`,
  toAction: 'Maak er een actie van',
  toActionOf: (text: string) => `: ${text}`,
  noDecisionHere: 'Er is nog geen besluit bij dit thema.',
  remove: 'Verwijderen',
  removeOf: (text: string) => ` van besluit ${text}`,
  removed: 'Besluit verwijderd.',
  undo: 'Zet terug',
  noDecisions: 'Nog geen besluiten.',
  takenUpBy: (owner: string) => `Pakt op: ${owner}`,
  allTitle: 'Alle besluiten',
  allCaption: (round: string) => `Besluiten bij ${round}`,
  columns: ['Thema', 'Besluit', 'Wie pakt het op', 'Wanneer'],
  print: 'Besluiten afdrukken',
} as const
