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
    'U kunt dit later nog veranderen: hoe een gemeente heet, haar deelregio, haar buren en haar plek op de kaart. Een gemeente waarvan iemand is uitgenodigd of die in een ronde staat, houdt haar code. Wat in een gesloten ronde is gemeten, blijft.',
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
  partTwice: (line: number, name: string) => `Regel ${line}: “${name}” staat er al.`,
  partsMissing: 'Noem ten minste één deelregio.',
  sizesWrong: 'Groot begint bij meer inwoners dan middelgroot.',

  mapTitle: 'Kaart van tegels',
  mapIntro:
    'Buren liggen zo veel mogelijk naast elkaar. Sleep een tegel naar een andere plek, ook naar de rand eromheen, of kies er een en gebruik de pijltjestoetsen.',
  tile: (name: string, row: number, column: number) => `${name}, rij ${row}, kolom ${column}`,
  moved: (name: string, row: number, column: number) =>
    `${name} staat nu op rij ${row}, kolom ${column}.`,
  again: 'Kaart opnieuw indelen',
  detailsTitle: 'Wat een gemeente heeft',
  detailsIntro:
    'Er zijn maatregelen voor gemeenten aan een landsgrens, met een haven of een bedrijventerrein, of met landelijk gebied. Ze gelden alleen waar dat hier is aangekruist.',
  countries: { BE: 'Grenst aan België', DE: 'Grenst aan Duitsland' },
  features: { harbour: 'Heeft een haven', business_park: 'Heeft een bedrijventerrein' },
  rural: 'Is landelijk gebied',
  goes: (names: string) => `Bij het opslaan verdwijnt: ${names}.`,
  placeFields: {
    csv: 'Gemeenten',
    medium: 'Middelgroot vanaf',
    large: 'Groot vanaf',
    parts: 'Deelregio’s',
    beside: 'Wie naast wie ligt',
    details: 'Kaart van tegels en wat een gemeente heeft',
    partIds: 'Deelregio’s',
    borders: 'Wie naast wie ligt',
  },

  questionnaireTitle: 'Vragenlijst',
  questionnaireFirst: (version: string) => `De eerste ronde gebruikt versie ${version}.`,
  questionnaireNext: (version: string) => `Een nieuwe ronde gebruikt versie ${version}.`,
  questionnaireHow:
    'Dat is de nieuwste; bij het maken van een ronde kunt u een andere kiezen. U kunt een versie nemen zoals die is, of een kopie aanpassen tot een eigen vragenlijst. Doe dat voordat de ronde opengaat: daarna houdt een ronde haar versie.',
  questionnaireVersions: (names: string) => `Deze versies zijn er: ${names}.`,
  questionnaireDrafts: (names: string) => `In de maak: ${names}.`,
  toQuestionnaire: 'Naar de vragenlijst',
  toMeasures: 'Naar de maatregelen',

  fileTitle: 'Alles in één bestand',
  fileIntro:
    'De namen, de gemeenten en de kaart staan samen in één bestand (JSON). U kunt het bewaren, of een regio overnemen die zo is bewaard.',
  toFile: 'De regio van nu opslaan als bestand',
  fromFile: 'Een regio uit een bestand halen',
  fromFileHelp: 'Wat erin staat, komt in de velden hieronder. Er verandert niets tot u opslaat.',
  fileTaken: 'Het bestand staat in de velden. Kijk het na, en sla de regio op.',
  fileRefused: (n: number) =>
    n === 1 ? 'In dit bestand staat 1 fout.' : `In dit bestand staan ${n} fouten.`,
  fileFault: (place: string, words: string) => `${place}: ${words}.`,
  fileFaults: {
    unreadable: 'hier houdt het op JSON te zijn',
    missing: 'dit ontbreekt of is iets anders dan het moet zijn',
    other: 'dit kan hier niet',
    twice: (said: string) => `“${said}” staat er twee keer`,
    unknown: (said: string) => `“${said}” kennen we niet`,
    itself: (said: string) => `“${said}” ligt hier naast zichzelf`,
  },

  makeFirst: 'Maak eerst de kaart: dan gaan de gemeenten mee.',
  save: 'Regio opslaan',
  undo: 'Wijzigingen weghalen',
  saved: 'De regio is opgeslagen.',
  toPeople: 'Nodig nu de coördinatoren uit',
  toRound: 'Maak een ronde',
}
