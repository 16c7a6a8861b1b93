/** Words of what can be changed about a round that is open or closed. */
export const messages = {
  title: 'De ronde aanpassen',
  lastDay: 'Laatste dag',
  lastDayHint: 'Dit kondigt u aan; sluiten doet u zelf.',
  lastDayMoves:
    'Dit kondigt u aan; sluiten doet u zelf. Geplande dagen om de uitkomst te laten zien schuiven evenveel dagen mee.',
  lastDayMissing: 'Kies een dag.',
  half: 'Maak de datum af.',
  moveLastDay: 'Laatste dag verzetten',
  moved: (day: string) => `De laatste dag is nu ${day}.`,

  whoTitle: 'Wie doet mee',
  whoIntro:
    'Wie stopt, houdt alles wat is ingevuld. Doet de gemeente later toch mee, dan gaat zij verder waar zij was.',
  choose: 'Gemeente',
  state: 'Doet deze gemeente mee?',
  states: { takes_part: 'doet mee', not_yet: 'nog niet gestart', not: 'doet niet mee' },
  counts: (n: number, later: number, not: number) =>
    [
      `${n} ${n === 1 ? 'gemeente doet' : 'gemeenten doen'} mee`,
      ...(later > 0 ? [`${later} nog niet gestart`] : []),
      ...(not > 0 ? [`${not} ${not === 1 ? 'doet' : 'doen'} niet mee`] : []),
    ].join(', ') + '.',
  laterNames: (names: string) => `Nog niet gestart: ${names}.`,
  notNames: (names: string) => `Doet niet mee: ${names}.`,
  change: 'Veranderen',
  changed: (name: string, state: string) => `${name}: ${state}.`,

  takeBackTitle: 'Te vroeg geopend?',
  takeBackText:
    'Zolang niemand iets heeft ingevuld of beoordeeld, kan de ronde terug naar concept.',
  takeBack: 'Terug naar concept',
  takeBackAsk: 'Deze ronde terugzetten naar concept?',
  takeBackEffects: 'Gemeenten zien de ronde dan niet meer, en verdeelde taken zijn weg.',
  takeBackConfirm: 'Ja, terug naar concept',

  reopenTitle: 'De ronde heropenen',
  reopenText: (day: string) =>
    `Dat kan tot en met ${day}, zolang deelnemers elkaars uitkomst niet zien. Gemeenten kunnen dan weer invullen en tekenen. Ondernemers beoordelen niet meer: hun oordeel is al openbaar.`,
  reason: 'Waarom? De gemeenten lezen dit.',
  reopenLastDay: 'Nieuwe laatste dag (niet verplicht)',
  reopenLastDayHint: 'Geplande dagen om de uitkomst te laten zien schuiven evenveel dagen mee.',
  reopen: 'Ronde heropenen',
  reopenAsk: 'Deze ronde heropenen?',
  reopenEffects: 'Wie nog niet had ingediend, kan dat weer. U sluit de ronde later opnieuw.',
  reopenConfirm: 'Ja, heropen de ronde',
  reopened: (reason: string) => `Deze ronde is heropend: ${reason}`,
  grace: (day: string, names: string) =>
    `Tekenen kan nog tot en met ${day} voor wie had ingediend: ${names}.`,
  cancel: 'Annuleren',
} as const
