/** Words about the connection and the version of the program. */
export const messages = {
  offline: 'U hebt geen verbinding. U ziet wat dit apparaat het laatst heeft opgehaald.',
  kept: 'Wat u invult in de scan, blijft hier bewaard; in een privévenster tot u dat sluit.',
  notKept:
    'Let op: deze browser bewaart niets van websites (zoals in een privévenster), of is vol. Laat dit venster open tot de verbinding terug is, anders bent u kwijt wat u nu invult.',
  sevenDays:
    'Let op: deze browser wist dat na zeven dagen zonder bezoek. Open de scan eerder met verbinding, of bewaar uw antwoorden als bestand. Dat kan op de eerste pagina van de scan.',
  newVersion: 'Er is een nieuwe versie.',
  refresh: 'Vernieuwen',
} as const
