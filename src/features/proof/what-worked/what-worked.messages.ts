import { COSTS } from '#i18n/cost-words.ts'

/** Words of the library of what worked. */
export const messages = {
  title: 'Wat werkte in de regio?',
  intro:
    'Maatregelen die gemeenten hebben afgerond: wat het echt kostte, wat het opleverde en bij wie u terechtkunt.',
  honest:
    'Een verandering heet pas een verandering als die groter is dan toeval. Dat bewijst niet dat de maatregel de oorzaak is: het is een aanwijzing, hoe vaker hoe sterker.',
  naming:
    'Een gemeente staat hier met naam als zij haar actie openbaar maakt, of haar naam bij haar scores laat zien.',
  open: 'Van een ronde die nog open is, ziet u hier nog geen uitkomst van andere gemeenten.',
  theme: 'Thema',
  allThemes: 'Alle thema’s',
  search: 'Zoek in de maatregelen',
  count: (n: number) => (n === 1 ? '1 maatregel' : `${n} maatregelen`),
  noneTitle: 'Nog geen afgeronde maatregelen',
  none: 'Zodra gemeenten een actie uit de catalogus afronden, leert de regio er hier van.',
  noMatchTitle: 'Niets gevonden',
  noMatch: 'Kies een ander thema of zoek op een ander woord.',
  clear: 'Alles laten zien',
  done: (n: number) => (n === 1 ? '1 keer afgerond' : `${n} keer afgerond`),
  took: 'Wat het kostte',
  days: (real: string, n: number) => `Echt: ${real} dagen${n > 1 ? ' (middelste)' : ''}`,
  noDays: 'Echte dagen: niet bijgehouden',
  euro: (real: string) => `Echte kosten: ${real}`,
  noEuro: 'Echte kosten: niet bijgehouden',
  estimate: (days: string, cost: string) => `Schatting vooraf: ${days} dagen, ${cost}`,
  cost: { ...COSTS, K0: 'alleen uren' },
  result: 'Wat het opleverde',
  answers: 'Antwoord in de scan',
  ratings: 'Ondernemers',
  times: (words: string, n: number) => (n === 1 ? words : `${words} (${n}×)`),
  approach: 'Hoe het gaat',
  sharing: 'Wat een gemeente kan delen',
  who: 'Wie het deed',
  unnamed: 'Een gemeente in de regio',
  own: (name: string) => `${name} (u)`,
  joint: 'samen met andere gemeenten',
  spent: (days: string) => `${days} dagen`,
  print: 'Afdrukken',
} as const
