import type { LineFault } from './read-municipalities.ts'

const FAULTS: Record<LineFault['fault'], string> = {
  unreadable: 'dit bestand is geen tabel',
  empty: 'er staat niets in dit bestand',
  columns: 'verwacht: code, naam en inwoners',
  codeless: 'in geen kolom staan codes van gemeenten, zoals GM0014',
  figures: 'er zijn meer kolommen met getallen; zet “Inwoners” boven de kolom die we moeten nemen',
  code: 'dit is geen code van een gemeente',
  name: 'dit is geen naam',
  inhabitants: 'dit is geen aantal inwoners',
  double: 'dit staat er al',
}

export const messages = {
  title: 'Regio',
  lead: 'Hoe de regio heet, en welke gemeenten erin liggen. Schermen, mails en bestanden nemen dit over.',
  wordsTitle: 'Namen en bureau',
  names: { nl: 'Naam', en: 'Naam in het Engels', de: 'Naam in het Duits', fr: 'Naam in het Frans' },
  namesHint: 'Zoals de naam in een zin staat.',
  office: 'Programmabureau, in één woord',
  officeInFull: 'Programmabureau, voluit',
  officeInFrench: 'Programmabureau in een Franse zin',
  officeInFrenchHint: 'Met lidwoord, bijvoorbeeld: le bureau.',
  officeEmail: 'Mailadres voor vragen',
  officeEmailHint: 'Mag leeg blijven.',
  product: 'Naam van de quick scan',
  productInFull: 'Naam van de quick scan, voluit',
  mailSender: 'Afzender van mails',
  missing: 'Vul dit in, met ten hoogste 120 tekens.',
  nameTooLong: 'Neem hoogstens 60 tekens.',
  emailWrong: 'Dit is geen mailadres.',

  lookTitle: 'Uiterlijk en talen',
  logo: 'Logo',
  logoHint: 'SVG, PNG, JPEG of WebP, van hoogstens 55 kB. Het staat boven elke pagina.',
  logoWrong: 'Dit is geen plaatje van een van deze soorten, of het is te groot.',
  logoNow: 'Het logo van nu',
  logoAway: 'Haal het logo weg',
  colour: 'Kleur van knoppen en links',
  colourHint: 'Als #rrggbb. Leeg: de kleur van het programma.',
  colourWrong:
    'Neem een kleur als #0b5c63 die op deze pagina te lezen is: het contrast is dan ten minste 4,5.',
  contrast: (ratio: string) => `contrast met de pagina: ${ratio}`,
  languages: 'Talen waarin ondernemers kunnen beoordelen',
  languagesHint: 'Nederlands is er altijd.',
  languageNames: { nl: 'Nederlands', en: 'Engels', de: 'Duits', fr: 'Frans' },
  fields: {
    names: 'Namen',
    office: 'Programmabureau, in één woord',
    officeInFull: 'Programmabureau, voluit',
    officeInFrench: 'Programmabureau in een Franse zin',
    officeEmail: 'Mailadres voor vragen',
    product: 'Naam van de quick scan',
    productInFull: 'Naam van de quick scan, voluit',
    mailSender: 'Afzender van mails',
    logo: 'Logo',
    colour: 'Kleur',
    languages: 'Talen',
  },

  placesTitle: 'Gemeenten',
  placesIntro:
    'Dit kan zolang er geen ronde is en niemand van een gemeente is uitgenodigd. Wat er stond, wordt vervangen.',
  places: (n: number) =>
    n === 0
      ? 'Er zijn nog geen gemeenten.'
      : n === 1
        ? 'Er is nu 1 gemeente.'
        : `Er zijn nu ${n} gemeenten.`,
  csv: 'Gemeenten van het CBS',
  csvHint:
    'Een tabel van StatLine met code, naam en inwoners, zoals u die opslaat als CSV. Of plak hier op elke regel die drie, met puntkomma of komma.',
  file: 'Bestand kiezen (CSV)',
  medium: 'Middelgroot vanaf',
  large: 'Groot vanaf',
  inhabitants: 'inwoners',
  parts: 'Deelregio’s',
  partsHint: 'Op elke regel de naam, een dubbele punt en de gemeenten: “Noord: Aa, Bergen”.',
  beside: 'Wie naast wie ligt',
  besideHint: 'Op elke regel een gemeente, een dubbele punt en haar buren. Eén kant op is genoeg.',
  boundaries: 'Of haal de buren uit een bestand met grenzen (GeoJSON)',
  boundariesHint:
    'Zoals de gemeentegrenzen van het CBS. Wie een stuk grens deelt, is buur. U kunt de regels daarna nog veranderen.',
  noBoundaries: 'Dit bestand is geen GeoJSON met grenzen.',
  firstPlaces: 'Vul eerst de gemeenten in.',
  withoutBoundary: (names: string) => `Zonder grens in dit bestand: ${names}.`,
  make: 'Kaart maken',
  csvFault: ({ line, fault, said }: LineFault) =>
    `${line === 0 ? '' : `Regel ${line}: `}${FAULTS[fault]}${said === '' ? '' : ` (${said})`}.`,
  groupFault: (line: number, said: string) => `Regel ${line}: “${said}” kennen we niet.`,
  noPart: (names: string) => `Nog in geen deelregio: ${names}.`,
  twoParts: (names: string) => `In meer dan één deelregio: ${names}.`,
  partsMissing: 'Noem ten minste één deelregio.',
  sizesWrong: 'Groot begint bij meer inwoners dan middelgroot.',

  mapTitle: 'Kaart van tegels',
  mapIntro:
    'Buren liggen zo veel mogelijk naast elkaar. Sleep een tegel naar een andere plek, of kies er een en gebruik de pijltjestoetsen.',
  tile: (name: string, row: number, column: number) => `${name}, rij ${row}, kolom ${column}`,
  moved: (name: string, row: number, column: number) =>
    `${name} staat nu op rij ${row}, kolom ${column}.`,
  makeFirst: 'Maak eerst de kaart: dan gaan de gemeenten mee.',
  save: 'Regio opslaan',
  saved: 'De regio is opgeslagen.',
  toPeople: 'Nodig nu de coördinatoren uit',
  toRound: 'Maak een ronde',
}
