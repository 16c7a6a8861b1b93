/** Words that belong to drawings whatever they show. */
export const messages = {
  legend: 'Wat de kleuren betekenen',
  points: 'Score',
  limits: (low: number, high: number) => `${low} tot en met ${high}`,
  partOfScale: (low: number, high: number) =>
    `De assen tonen een deel van de schaal van 0 tot 100: van ${low} tot ${high}.`,
  axis: (name: string, low: number, high: number) =>
    low === 0 && high === 100 ? name : `${name}, as van ${low} tot ${high}`,
  point: 'Wijs een punt aan, of loop met de pijltjestoetsen langs de punten.',
} as const
