/** Words about the connection and the version of the program. */
export const messages = {
  offline:
    'U hebt geen verbinding. U ziet wat dit apparaat het laatst heeft opgehaald. Wat u invult in de scan, blijft hier bewaard.',
  newVersion: 'Er is een nieuwe versie.',
  refresh: 'Vernieuwen',
} as const
