import { our } from '#i18n/our-region.ts'
import { marginNote } from '#i18n/margin-words.ts'
import { NORMAL_FROM, PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import { words } from './results.messages.ts'

/** Words of the page with open data. */
export const openData = {
  title: 'Open data',
  lead: 'Alle cijfers van ondernemers uit afgesloten rondes, en wat gemeenten ermee doen, om zelf mee te werken.',
  back: 'Uitkomsten per gemeente',
  licenceTitle: 'Vrij te gebruiken (CC0)',
  get licence() {
    return `U mag deze gegevens gebruiken, veranderen en verspreiden, ook om er geld mee te verdienen. U hoeft geen toestemming te vragen en geen naam te noemen. Wij stellen het wel op prijs als u de bron noemt: ${our.product}, ${our.office}.`
  },
  licenceLink: 'Tekst van de licentie: creativecommons.org/publicdomain/zero/1.0/deed.nl',
  thresholdTitle: 'Wat er niet in staat',
  thresholds: [
    `Onderwerpen met minder dan ${PUBLISHED_FROM} antwoorden in een gemeente. Ze hebben geen regel; dat betekent niet nul.`,
    'Cijfers zonder ruis: bij elk cijfer en elk aantal hoort een klein toevallig verschil, zodat niemand kan uitrekenen wat één ondernemer zei. De marges houden er rekening mee.',
    'Losse antwoorden, opmerkingen en alles over één ondernemer.',
    'Cijfers van een ronde die nog open is.',
    'Acties die een gemeente niet openbaar maakte, en van openbare acties: wie het doet, wat het kost en op welke dag.',
    'Acties na een ronde die nog open is. Zijn ze openbaar, dan staan ze wel op de pagina van de gemeente.',
    'Groepen van minder dan ongeveer dertig ondernemers.',
  ],
  round: (name: string, day: string) => `${name} (afgesloten op ${day})`,
  demo: 'Dit zijn verzonnen cijfers van een demo.',
  csv: 'Cijfers per onderwerp (CSV)',
  places: 'Reacties en rapportcijfers (CSV)',
  json: 'Alle cijfers (JSON)',
  actionsCsv: 'Acties (CSV)',
  actionsJson: 'Acties (JSON)',
  codebookCsv: 'Codeboek (CSV)',
  formats: 'CSV is voor een rekenblad, JSON voor een programma.',
  ofRound: (round: string) => ` van ${round}`,
  saved: (name: string) => `${name} is opgeslagen.`,
  noActions: 'Na deze ronde heeft nog geen gemeente een actie openbaar gemaakt.',
  failed: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw.',
  noneTitle: 'Er zijn nog geen bestanden',
  none: 'Een bestand komt er zodra een ronde is afgesloten.',
  filesTitle: 'Bestanden',
  addressTitle: 'Vaste adressen',
  addressText:
    'Elk bestand heeft een adres dat niet verandert. Het staat bij de ronde. De bestanden zijn in het Nederlands.',
  programTitle: 'Voor een programma: adressen die niet veranderen',
  meaningsTitle: 'Wat er in de bestanden staat',
  catalogue: 'Catalogus van alle bestanden (DCAT)',
  schema: 'Beschrijving van het bestand met alle cijfers (JSON Schema)',
  actionsSchema: 'Beschrijving van het bestand met acties (JSON Schema)',
  placeCodebookTitle: 'Kolommen van reacties en rapportcijfers',
  codebookTitle: 'Kolommen van de cijfers',
  actionCodebookTitle: 'Kolommen van de acties',
  codebookColumns: ['Kolom', 'Betekenis'],
  codebookFileColumns: ['Bestand', 'Kolom of code', 'Betekenis'],
  codebookParts: {
    figures: 'cijfers',
    places: 'gemeenten',
    actions: 'acties',
    items: 'onderwerpen',
  },
  itemsTitle: 'De onderwerpen',
  itemColumns: ['Code', 'Onderwerp', 'Thema'],
} as const

/** What each column of the open data means. */
export const COLUMN_MEANINGS = {
  ronde_id: 'Kenmerk van de ronde; blijft hetzelfde als de naam verandert.',
  ronde: 'Naam van de ronde.',
  afgesloten_op: 'Dag waarop de ronde is afgesloten (jaar-maand-dag).',
  gemeentecode: 'Code van het CBS (GM en vier cijfers). Leeg is de hele regio.',
  get gemeente() {
    return `Naam van de gemeente, of ${our.names.nl}.`
  },
  verdeling: `Leeg: alle ondernemers. Anders de vraag waarop is verdeeld: ${Object.values(words.nl.splits).join(', ')}.`,
  groep: 'Het antwoord op die vraag, als code; of niet ingevuld.',
  onderwerp: 'Code van het onderwerp, zie de lijst hieronder.',
  onderwerp_tekst: 'Het onderwerp zoals ondernemers het lazen.',
  antwoorden: 'Aantal antwoorden waarop beide cijfers rusten: het kleinste van de twee.',
  indicatief: `ja bij ${PUBLISHED_FROM} tot ${NORMAL_FROM} antwoorden, anders nee.`,
  belangrijk: 'Gemiddeld belang, 0 tot 100, afgerond.',
  belangrijk_marge: `${marginNote.nl} Bij de regio berekend uit de marges van de gemeenten.`,
  tevreden: 'Gemiddelde tevredenheid, 0 tot 100, afgerond. Geen ervaring telt niet mee.',
  tevreden_marge: 'Als belangrijk_marge.',
  tevreden_pct: 'Percentage dat tevreden of heel tevreden is. Leeg bij groepen.',
  tevreden_pct_marge: 'Als belangrijk_marge, in procentpunten. Leeg bij groepen.',
} as const

/** What each column of the actions means. */
export const ACTION_COLUMN_MEANINGS = {
  ronde_id: 'Kenmerk van de ronde; blijft hetzelfde als de naam verandert.',
  ronde: 'Naam van de ronde waar de actie uit voortkwam.',
  afgesloten_op: 'Dag waarop die ronde is afgesloten (jaar-maand-dag).',
  gemeentecode:
    'Code van het CBS (GM en vier cijfers). Een gezamenlijke actie heeft een regel per gemeente die meedoet.',
  gemeente: 'Naam van de gemeente.',
  thema: 'Thema van de quick scan. Leeg bij een eigen idee van de gemeente.',
  onderwerp:
    'Code van het onderwerp waar de actie het meest aan doet. Leeg bij een eigen idee. In het bestand met cijfers staat wat ondernemers ervan vinden.',
  onderwerp_tekst: 'Het onderwerp zoals ondernemers het lazen.',
  actie: 'Naam van de actie.',
  toelichting: 'Wat de gemeente erover zegt tegen ondernemers.',
  stand: 'gepland, bezig, klaar of gestopt, op het moment dat u het bestand opslaat.',
  klaar_in: 'Maand waarin de actie klaar moet zijn (jaar-maand). Leeg als zij klaar of gestopt is.',
  klaar_sinds: 'Maand waarin de actie klaar was (jaar-maand). Anders leeg.',
  samen_met: 'De andere gemeenten die meedoen.',
} as const

/** What each column about a municipality as a whole means. */
export const PLACE_COLUMN_MEANINGS = {
  ronde_id: 'Kenmerk van de ronde; blijft hetzelfde als de naam verandert.',
  ronde: 'Naam van de ronde.',
  afgesloten_op: 'Dag waarop de ronde is afgesloten (jaar-maand-dag).',
  gemeentecode: 'Code van het CBS (GM en vier cijfers).',
  gemeente: 'Naam van de gemeente.',
  reacties: 'Aantal reacties dat meetelt. Leeg als het er te weinig zijn om te tonen.',
  niet_meegeteld: 'Aantal reacties dat niet meetelt.',
  indicatief: `ja bij ${PUBLISHED_FROM} tot ${NORMAL_FROM} reacties, anders nee.`,
  rapportcijfer: 'Gemiddeld rapportcijfer, 1 tot 10.',
  rapportcijfer_marge: marginNote.nl,
  rapportcijfer_antwoorden: 'Aantal rapportcijfers waarop het gemiddelde rust.',
} as const
