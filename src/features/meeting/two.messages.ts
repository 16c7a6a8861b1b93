import { messages as meeting } from './meeting.messages.ts'

/** Words of the screen of two municipalities. */
export const messages = {
  title: 'Wat gemeenten elkaar kunnen laten zien',
  back: 'Naar de bijeenkomst',
  noneTitle: meeting.noneTitle,
  none: 'In deze ronde zijn er geen gemeenten met hun naam in de vergelijking.',
  first: 'Gemeente',
  second: 'Met',
  chooseSecond: 'Kies een gemeente',
  noPair: (name: string) => `Kies een gemeente om naast ${name} te leggen.`,
  onlyOne: (name: string) => `Alleen ${name} staat met de naam in de vergelijking.`,
  shows: (from: string, to: string) => `${from} laat zien aan ${to}`,
  nothing: (from: string, to: string) =>
    `Er is geen vraag waarin ${from} sterk is (75 punten of meer) en ${to} zwak (minder dan 50).`,
  scores: (from: string, high: string, to: string, low: string) => `${from} ${high}, ${to} ${low}`,
} as const
