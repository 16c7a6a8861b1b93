/** Words of choosing a round. */
export const messages = {
  round: 'Ronde',
  empty: (name: string) => `${name} (nog niets te zien)`,
} as const
