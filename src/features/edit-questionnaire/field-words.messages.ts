/** What the fields of the forms are called, by their name in `fields.ts`. */
const labels: Readonly<Record<string, string>> = {
  'text.nl': 'Tekst in het Nederlands',
  'text.en': 'Tekst in het Engels',
  'text.de': 'Tekst in het Duits',
  'text.fr': 'Tekst in het Frans',
  de: 'Naam in het Duits',
  fr: 'Tekst in het Frans',
  weight: 'Gewicht',
  minutes: 'Minuten om in te vullen',
  filledInBy: 'Wie dit meestal invult',
  theme: 'Thema',
  kind: 'Soort vraag',
  core: 'Staat ook in de snelle versie',
  help: 'Uitleg bij de vraag',
  options: 'Antwoorden',
  'options.id': 'Kenmerk',
  'options.text': 'Tekst van het antwoord',
  'options.score': 'Score (0-100)',
  'options.exclusive': 'Sluit andere antwoorden uit',
  'options.said': 'Hoe wij dit antwoord noemen bij een quick win',
  'options.example': 'Voorbeeld van dit antwoord',
  'options.counterExample': 'Tegenvoorbeeld van dit antwoord',
  cap: 'Hoogste score samen',
  unit: 'Eenheid',
  min: 'Laagste getal',
  max: 'Hoogste getal',
  step: 'Stap',
  anchors: 'Ankers: welk getal geeft welke score',
  'anchors.at': 'Getal',
  'anchors.score': 'Score',
  from: 'Vroegste datum (jjjj-mm-dd)',
  example: 'Voorbeeld',
  counterExample: 'Tegenvoorbeeld',
  why: 'Waarom wij dit vragen',
  normSource: 'Bron van de norm of wet',
  evidenceHint: 'Welk bewijs past erbij',
  evidenceFrom: 'Vraagt om bewijs vanaf (geen keuze: een ladder van een kernvraag vanaf score 75)',
  notApplicableWhen: 'Niet van toepassing als (leeg: kan niet)',
  'showIf.item': 'Tonen als er antwoord is op',
  'showIf.oneOf': 'met een van deze antwoorden',
  'showIf.atLeast': 'of met een getal van ten minste',
  hiddenScore: 'Score als de vraag niet getoond wordt (leeg: telt niet)',
  'said.value': 'Zin bij het getal, met {value}',
  'said.chosen': 'Zin bij de keuzes, met {chosen} en {of}',
  'said.unknown': 'Zin bij ‘weet ik niet’',
  'follows.how': 'Komt in de plaats van (gesplitst of samengevoegd)',
  'follows.items': 'Kenmerken van die vragen',
  experience: 'In weinig woorden, na ‘dat …’',
  scanItems: 'Hoort bij deze vragen van de scan',
  ratingItems: 'Hoort bij deze ervaringen',
  writtenFor: 'Waar de zinnen voor geschreven zijn',
  name: 'Korte naam',
  items: 'Vragen',
  first: 'Eerste vraag',
  second: 'Tweede vraag',
  clashes: 'Antwoorden die niet samen kunnen',
  'clashes.first.how': 'Eerste antwoord is',
  'clashes.first.options': 'Eerste antwoord: een van',
  'clashes.first.option': 'Eerste antwoord: welk',
  'clashes.first.value': 'Eerste antwoord: getal of jaren',
  'clashes.second.how': 'Tweede antwoord is',
  'clashes.second.options': 'Tweede antwoord: een van',
  'clashes.second.option': 'Tweede antwoord: welk',
  'clashes.second.value': 'Tweede antwoord: getal of jaren',
  says: 'Wat wij dan zeggen',
  legalNote: 'Noot',
  title: 'Titel',
  approach: 'Aanpak',
  sharing: 'Wat te delen is',
  triggers: 'Begint als een van deze vragen laag scoort',
  'triggers.item': 'Vraag',
  'triggers.atMost': 'Score hoogstens',
  unknownTriggers: 'Begint ook bij ‘weet ik niet’ op',
  targets: 'Wat het oplevert',
  'targets.item': 'Vraag',
  'targets.to': 'Score wordt',
  'targets.raise': 'of gaat omhoog met',
  effects: 'Wat ondernemers ervan merken',
  'effects.ratingItem': 'Ervaring',
  'effects.factor': 'Hoe sterk',
  conditions: 'Alleen voor gemeenten die',
  duties: 'Wettelijke plicht',
  'duties.item': 'Vraag',
  'duties.atLeast': 'Score ten minste',
  'duties.atMost': 'Score hoogstens',
  'duties.law': 'Wet en artikel',
  personDays: 'Dagen werk, eenmalig',
  hoursPerYear: 'Uren per jaar',
  weeks: 'Weken tot het werkt',
  cost: 'Kosten',
  retired: 'Buiten gebruik',
  'texts.municipality': 'Vraag naar de gemeente',
  'texts.role': 'Vraag naar de rol',
  'texts.importance': 'Vraag naar belang',
  'texts.satisfaction': 'Vraag naar tevredenheid',
  'texts.mark': 'Vraag naar het rapportcijfer',
  'texts.contact': 'Vraag naar contact',
  'texts.sector': 'Vraag naar de branche',
  'texts.size': 'Vraag naar de grootte',
  'texts.comment': 'Vraag naar een opmerking',
  'scales.importance': 'Antwoorden bij belang',
  'scales.satisfaction': 'Antwoorden bij tevredenheid',
  'scales.contact': 'Antwoorden bij contact',
  'scales.sector': 'Branches',
  'scales.size': 'Grootte van het bedrijf',
}

const values: Readonly<Record<string, string>> = {
  never: 'nooit',
  choice: 'één antwoord van een ladder',
  multi: 'meer antwoorden',
  yesNo: 'ja of nee',
  number: 'een getal',
  date: 'een datum',
  oneOf: 'een van',
  includes: 'bevat',
  without: 'zonder',
  is: 'precies',
  above: 'meer dan',
  below: 'minder dan',
  unknown: 'weet ik niet',
  olderThan: 'ouder dan (jaren)',
  newerThan: 'nieuwer dan (jaren)',
  split: 'gesplitst uit',
  merged: 'samengevoegd uit',
  '0.6': 'klein',
  '0.8': 'gewoon',
  '1': '1',
  small: 'klein zijn',
  medium: 'middelgroot zijn',
  large: 'groot zijn',
  border: 'aan de grens liggen',
  rural: 'landelijk zijn',
  harbour: 'een haven hebben',
  business_park: 'een bedrijventerrein hebben',
}
const languages: Readonly<Record<string, string>> = {
  nl: 'Nederlands',
  en: 'Engels',
  de: 'Duits',
  fr: 'Frans',
}

const AROUND = ['asked', 'words', 'content']

/** What of a part a path leads to, with which of a list between brackets: 'asked.options.l2.text'. */
function atPath(path: string): string {
  const all = path.split('.')
  const parts = AROUND.includes(all[0] ?? '') ? all.slice(1) : all
  if (all[0] === 'words' && parts[0] === 'options')
    return `${labels['options.said']} (${parts.slice(1).join('.')})`
  const whole = labels[parts.join('.')] ?? labels[`said.${parts.join('.')}`]
  if (whole !== undefined) return whole
  for (const [index, part] of parts.entries()) {
    const rest = labels[parts.filter((_, place) => place !== index).join('.')]
    if (rest !== undefined) return `${rest} (${one(part)})`
  }
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const begin = labels[parts.slice(0, length).join('.')]
    if (begin !== undefined)
      return `${begin} (${parts
        .slice(length)
        .filter((part) => part !== 'text')
        .map(one)
        .join(', ')})`
  }
  return fieldWords.label(parts.join('.'))
}

const one = (part: string) => languages[part]?.toLowerCase() ?? values[part] ?? part

export const fieldWords = {
  path: atPath,
  /** Of a text in one of four languages the name of what it is, with its language. */
  label: (name: string): string => {
    const known = labels[name]
    if (known !== undefined) return known
    const language = languages[name.split('.').at(-1) ?? '']
    const of = labels[name.split('.').slice(0, -1).join('.')] ?? 'Tekst'
    return language === undefined ? name : `${of} (${language})`
  },
  value: (value: string): string => values[value] ?? value,
  fromScore: (score: string, level: string) =>
    level === '' ? `score ${score}` : `score ${score}: ${level}`,
  gone: (id: string) => `‘${id}’, bestaat niet meer`,
  none: '(geen)',
  choose: 'Kies',
  row: (what: string, place: number) => `${what}, ${place}`,
  add: 'Voeg toe',
  remove: (place: number) => `Haal ${place} weg`,
  up: (place: number) => `Zet ${place} hoger`,
} as const
