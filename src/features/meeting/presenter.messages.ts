import type { Reveal } from './position.ts'
import { messages as meeting } from './meeting.messages.ts'

/** Words for who presents. */
export const messages = {
  title: 'Scherm van de spreker',
  noneTitle: meeting.noneTitle,
  toMeeting: 'Naar de bijeenkomst',
  connected: 'Dit scherm loopt mee met het grote scherm.',
  alone: 'Het grote scherm is niet open. Open het in deze browser: dan loopt dit scherm mee.',
  reveals: meeting.reveals,
  say: {
    vraag: 'Lees de vraag voor. Laat iedereen een minuut schatten, voordat u verdergaat.',
    spreiding: 'Vraag wie het verwacht had, en wie verrast is. Noem nog geen namen.',
    namen: 'Vraag een gemeente die hoog scoort hoe het daar gaat, en wat het kostte.',
    'quick-wins': 'Vraag wie er een wil oppakken. Schrijf het besluit op en maak er een actie van.',
  } satisfies Record<Reveal, string>,
  spread: (median: string, low: string, high: string) =>
    `De mediaan is ${median}; de middelste helft ligt tussen ${low} en ${high}.`,
  tellers: (names: string) => `Wie er iets over kan vertellen: ${names}.`,
  note: (note: string) => `In het rapport van de regio staat: ${note}`,
  noNote: 'In het rapport van de regio staat nog niets bij dit thema.',
  next: 'Straks:',
  end: 'dit is het einde.',
  goOn: 'Volgende',
  goBack: 'Vorige',
  isFirst: meeting.isFirst,
  isLast: meeting.isLast,
  minutes: (n: number) => (n === 1 ? '1 minuut bezig' : `${n} minuten bezig`),
} as const
