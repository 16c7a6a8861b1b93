import type { FaultCode } from '#domain/questionnaire/draft/json-file.ts'
import { messages } from './editor.messages.ts'
import { fieldWords } from './field-words.messages.ts'
import type { FormKind } from './fields.ts'

/** What each sheet is called, and what stands in it; Excel takes at most 31 letters. */
const sheets: Readonly<Record<string, readonly [name: string, about: string]>> = {
  theme: ['Thema’s', 'Een rij voor elk thema.'],
  item: ['Vragen', 'Een rij voor elke vraag van de scan.'],
  'item options': ['Antwoorden', 'De antwoorden van vragen waarbij men kiest.'],
  'item anchors': ['Ankers', 'Welk getal welke score geeft, bij vragen naar een getal.'],
  ratingItem: ['Ervaringen', 'Een rij voor elke ervaring die ondernemers beoordelen.'],
  contradiction: ['Tegenstrijdigheden', 'Vragen waarvan de antwoorden niet samen kunnen.'],
  'contradiction clashes': [
    'Niet samen',
    'Welke antwoorden niet samen kunnen: een rij voor elk paar.',
  ],
  legalNote: ['Noten', 'Noten over de wet, bij een maatregel.'],
  ratingPage: ['Rond de beoordeling', 'Wat ondernemers verder gevraagd wordt.'],
  'ratingPage scales.importance': ['Belang', 'Antwoorden bij belang.'],
  'ratingPage scales.satisfaction': ['Tevredenheid', 'Antwoorden bij tevredenheid.'],
  'ratingPage scales.contact': ['Contact', 'Antwoorden bij contact.'],
  'ratingPage scales.sector': ['Branches', 'De branches.'],
  'ratingPage scales.size': ['Grootte', 'De grootte van het bedrijf.'],
  measure: ['Maatregelen', 'Alleen de maatregelen die met deze versie veranderen.'],
  'measure triggers': ['Maatregel begint', 'Bij welke vraag een maatregel begint.'],
  'measure targets': ['Maatregel levert op', 'Welke score een maatregel oplevert.'],
  'measure effects': ['Maatregel merkbaar', 'Wat ondernemers van een maatregel merken.'],
  'measure duties': ['Maatregel plicht', 'Welke wettelijke plicht een maatregel herstelt.'],
}

export const workbookWords = {
  about: 'Uitleg',
  translations: 'Vertalingen',
  sheet: (name: string): string => sheets[name]?.[0] ?? name,
  aboutSheet: (name: string): string => sheets[name]?.[1] ?? '',
  lines: [
    'Dit is een hele vragenlijst. Elke rij is één deel; de volgorde van de rijen is die van de vragenlijst.',
    'Verander de namen van bladen en kolommen niet. Kolommen mogen wel in een andere volgorde staan.',
    'Een kenmerk bestaat uit kleine letters, cijfers en streepjes. Met een ander kenmerk is het een ander deel.',
    'Haalt u een rij weg, dan gaat dat deel uit de vragenlijst als u het bestand overneemt.',
    'In ‘Hoort bij’ staat het kenmerk van de rij waar een antwoord of een ander deel bij hoort.',
    'Meer kenmerken in een cel? Zet er een komma tussen.',
    'Ja of nee: schrijf ‘ja’, of laat de cel leeg.',
    'Een getal mag met een komma of een punt.',
    'Klopt er iets niet, dan verandert er niets en ziet u van elke fout het blad, de rij en de kolom.',
  ],
  aboutTranslations: [
    'Schrijf in de kolom ‘Vertaling’. Verander de andere kolommen niet.',
    'Is de Nederlandse tekst intussen anders geworden, dan wordt de vertaling niet overgenomen en ziet u welke het is.',
  ],
  aboutHeads: ['Blad', 'Kolom', 'Wat er staat'],
  choice: (values: readonly string[], more: boolean) =>
    `Kies uit: ${values.map((value) => fieldWords.value(value)).join(' · ')}${more ? ', of een getal' : ''}`,
  kind: (kind: FormKind) => messages.kinds[kind],
  id: 'Kenmerk',
  of: 'Hoort bij',
  value: 'Waarde (niet veranderen)',
  beside: {
    ratingItems: fieldWords.label('ratingItems'),
    version: 'Versie van de maatregel (niet veranderen)',
  },
  translationHeads: ['Deel', 'Kenmerk', 'Veld', 'Nederlands', 'Vertaling'],
  yes: 'ja',
  isYes: ['ja', 'j', 'x', 'waar', 'yes', 'true', '1'],
  isNo: ['', 'nee', 'n', 'onwaar', 'no', 'false', '0', '-'],
  file: 'bestand',
  atSheet: (sheet: string) => `blad ‘${sheet}’`,
  atHead: (sheet: string, head: string) => `blad ‘${sheet}’, rij 1, kolom ‘${head}’`,
  at: (sheet: string, row: number, id: string, head: string) =>
    `blad ‘${sheet}’, rij ${row} (${id}), kolom ‘${head}’`,
} as const

/** What is wrong at a place in a file. */
export const fileFaults: Record<FaultCode, string> = {
  unreadable: 'niet te lezen',
  shape: 'ontbreekt of past hier niet',
  twice: 'staat er twee keer',
  sheetGone: 'dit blad ontbreekt',
  columnGone: 'deze kolom ontbreekt',
  columnUnknown: 'deze kolom is hier niet bekend',
  ofUnknown: 'er is geen rij met dit kenmerk',
  noYes: 'schrijf ‘ja’, of laat de cel leeg',
  noChoice: 'kies een van de woorden die op het blad ‘Uitleg’ staan',
  lost: 'dit hoort niet bij wat er in deze rij staat; maak de cel leeg',
  stale: 'de Nederlandse tekst is intussen anders, of dit veld is er niet',
  empty: 'hier staat geen vertaling',
}
