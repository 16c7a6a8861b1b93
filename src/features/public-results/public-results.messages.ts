/** Words of the public pages that are in Dutch only. */
export const messages = {
  loading: 'Bezig met laden…',
  failed: 'Deze cijfers konden niet worden opgehaald.',
  again: 'Opnieuw proberen',
} as const

/** Words of the page with open data. */
export const openData = {
  title: 'Open data',
  lead: 'Alle cijfers van ondernemers uit afgesloten rondes, om zelf mee te werken.',
  back: 'Uitkomsten per gemeente',
  licenceTitle: 'Vrij te gebruiken (CC0)',
  licence:
    'U mag deze cijfers gebruiken, veranderen en verspreiden, ook om er geld mee te verdienen. U hoeft geen toestemming te vragen en geen naam te noemen. Wij stellen het wel op prijs als u de bron noemt: Quick scan Zuid-Limburg, ESZL.',
  licenceLink: 'Tekst van de licentie: creativecommons.org/publicdomain/zero/1.0/deed.nl',
  thresholdTitle: 'Wat er niet in staat',
  thresholds: [
    'Onderwerpen met minder dan tien antwoorden in een gemeente. Ze hebben geen regel; dat betekent niet nul.',
    'Losse antwoorden, opmerkingen en alles over één ondernemer.',
    'Cijfers van een ronde die nog open is.',
    'Groepen die samen met andere cijfers iets over een klein aantal ondernemers zouden verklappen.',
  ],
  round: (name: string, day: string) => `${name} (afgesloten op ${day})`,
  demo: 'Dit zijn verzonnen cijfers van een demo.',
  csv: 'CSV, voor een rekenblad',
  json: 'JSON, voor een programma',
  codebookCsv: 'Codeboek (CSV)',
  of: (format: string, round: string) => `${format}: ${round}`,
  saved: (name: string) => `${name} is opgeslagen.`,
  failed: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw.',
  noneTitle: 'Er zijn nog geen bestanden',
  none: 'Een bestand komt er zodra een ronde is afgesloten.',
  filesTitle: 'Bestanden',
  codebookTitle: 'Wat de kolommen betekenen',
  codebookColumns: ['Kolom', 'Betekenis'],
  itemsTitle: 'De onderwerpen',
  itemColumns: ['Code', 'Onderwerp', 'Thema'],
} as const

/** What each column of the open data means. */
export const COLUMN_MEANINGS = {
  ronde: 'Naam van de ronde.',
  gemeentecode: 'Code van het CBS (GM en vier cijfers). Leeg is de hele regio.',
  gemeente: 'Naam van de gemeente, of Zuid-Limburg.',
  verdeling:
    'Leeg: alle ondernemers. Anders de vraag waarop is verdeeld: contact, sector of size (grootte).',
  groep: 'Het antwoord op die vraag; unknown is niet ingevuld.',
  onderwerp: 'Code van het onderwerp, zie de lijst hieronder.',
  onderwerp_tekst: 'Het onderwerp zoals ondernemers het lazen.',
  antwoorden: 'Aantal antwoorden waarop beide cijfers rusten: het kleinste van de twee.',
  indicatief: 'ja bij tien tot dertig antwoorden, anders nee.',
  belangrijk: 'Gemiddeld belang, 0 tot 100, afgerond.',
  belangrijk_marge:
    'Halve breedte van het 95%-interval. Leeg bij groepen. Bij de regio berekend uit de marges van de gemeenten.',
  tevreden: 'Gemiddelde tevredenheid, 0 tot 100, afgerond. Geen ervaring telt niet mee.',
  tevreden_marge: 'Als belangrijk_marge.',
  tevreden_pct: 'Percentage dat tevreden of heel tevreden is. Leeg bij de regio.',
} as const
