/** Words for how saving went. */
export const messages = {
  typedSince: 'Bewaard. Wat u daarna hebt ingevuld, is nog niet bewaard.',
} as const
