/** Words of the slides, in plain Dutch (B1). Numbers arrive formatted. */
export const messages = {
  save: 'Presentatie opslaan',
  median: 'Mediaan van de regio',
  organised: 'Geregeld',
  experienced: 'Tevredenheid van ondernemers',
  theme: (theme: string, score: string, provisional: boolean) =>
    `${theme}: ${score} van de 100 punten${provisional ? ', voorlopig' : ''}`,
  themeWithout: (theme: string) => `${theme}: te weinig beantwoord`,
  spread: (median: string, low: string, high: string) =>
    `De mediaan van de regio is ${median}; de middelste helft ligt tussen ${low} en ${high}.`,
  half: (low: string, high: string) => `De middelste helft ligt tussen ${low} en ${high}.`,
  noSpread: 'Van te weinig gemeenten is hier een score om naast te leggen.',
  lowest: (question: string, score: string) => `Het laagst scoort ‘${question}’ (${score}).`,
  lowestOfMore: (n: number, score: string) => `Het laagst scoren ${n} vragen, met elk ${score}.`,
  allEqual: (n: number, score: string) => `Alle ${n} vragen scoren gelijk: ${score}.`,
  highest: (names: string, score: string, n: number) =>
    `Het hoogst ${n > 1 ? 'staan' : 'staat'} ${names} (${score}).`,
  themeNotes: (lines: readonly string[]) =>
    ['De scores per vraag, van 0 tot 100:', ...lines].join('\n'),
  importance: 'Belang',
  quickWins: (n: number) =>
    n === 1 ? 'Begin met deze quick win' : `Begin met deze ${n} quick wins`,
  together: (days: string) => `Samen ${days} werk, geschat.`,
  proof: (improved: number, none: number, worse: number) =>
    `Merken ondernemers het? ${improved} keer duidelijk tevredener, ${none} keer geen verschil te meten, ${worse} keer duidelijk minder tevreden.`,
  sharedColumns: ['Quick win', 'Gemeenten'],
  quickWinColumns: ['Quick win', 'Waarom', 'Wat het kost'],
  estimated:
    'Dagen, weken, uren en kosten zijn schattingen uit de lijst met maatregelen, of van de gemeente zelf.',
  regionTheme: (theme: string, median: string) => `${theme}: mediaan ${median}`,
  five: ['Laagste', 'Een kwart zit onder', 'Mediaan', 'Een kwart zit boven', 'Hoogste'],
  order: 'Op naam: een verschil is geen rangorde.',
  totalsMedian: (n: number, median: string) =>
    `Van ${n} gemeenten is er een totaal; de mediaan is ${median}.`,
  changed: (since: string, up: string, down: string) =>
    `Sinds ${since}: ${up} hoger, ${down} lager`,
  nothingChanged: (since: string) => `Geen thema is duidelijk hoger of lager dan in ${since}`,
  notCompared: 'De thema’s zijn nog niet te vergelijken met een eerdere ronde',
  noChange: 'Er is geen eerdere ronde om mee te vergelijken.',
  method: 'Hoe alles berekend is, staat op de pagina ‘Zo is het berekend’ van de quick scan.',
} as const
