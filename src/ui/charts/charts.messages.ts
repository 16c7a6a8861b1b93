/** Words that belong to drawings whatever they show. */
export const messages = {
  legend: 'Wat de kleuren betekenen',
  points: 'Score',
  limits: (low: number, high: number) => `${low}–${high}`,
  axis: (name: string, low: number, high: number) =>
    low === 0 && high === 100 ? name : `${name}, as van ${low} tot ${high}`,
  point: 'Wijs een punt aan, of loop met de pijltjestoetsen langs de punten.',
  choose: 'Enter opent het punt.',
} as const
