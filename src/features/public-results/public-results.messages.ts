/** Words of the public pages that are in Dutch only. */
export const messages = {
  loading: 'Bezig met laden…',
  failed: 'Deze cijfers konden niet worden opgehaald.',
  again: 'Opnieuw proberen',
} as const
