/** Words about the connection and the version of the program. */
export const messages = {
  offline:
    'U hebt geen verbinding. U ziet wat dit apparaat het laatst heeft opgehaald. Wat u invult in de scan, blijft hier bewaard.',
  sevenDays:
    'Let op: deze browser wist dat na zeven dagen zonder bezoek. Open de scan eerder met verbinding, of bewaar uw antwoorden als bestand. Dat kan op de eerste pagina van de scan.',
  newVersion: 'Er is een nieuwe versie.',
  refresh: 'Vernieuwen',
} as const
