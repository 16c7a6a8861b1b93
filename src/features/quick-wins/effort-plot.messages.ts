/** Words of the picture of what measures take and what they do. */
export const messages = {
  title: 'Inzet en effect',
  finding: (light: number, all: number, strongest: string) =>
    light === 1
      ? `1 van de ${all} kost hooguit drie dagen in het eerste jaar: ‘${strongest}’.`
      : `${light} van de ${all} kosten hooguit drie dagen in het eerste jaar. Daarvan doet ‘${strongest}’ het meest.`,
  noLight: (all: number) => `Geen van de ${all} kost hooguit drie dagen in het eerste jaar.`,
  note: 'Hoe hoger, hoe meer het doet: wat ondernemers nodig hebben en wat er nog te winnen is, samen. Hoe verder naar links, hoe minder dagen. De eerste vijf en wat u kiest staan er met naam bij. Een open stip kost meer dan een quick win mag kosten. Kies een stip om haar in de lijst te zien.',
  days: 'Dagen werk in het eerste jaar',
  effect: 'Effect',
  point: (title: string, spent: string, effect: string) =>
    `${title}: ${spent}. Effect ${effect} van 100.`,
  tableTitle: 'Bekijk de cijfers als tabel',
  columns: ['Quick win', 'Dagen in het eerste jaar', 'Effect (0 tot 100)'],
} as const
