import { placeWords } from '#i18n/place-words.ts'
/** Words for trying out what measures would bring. */
export const messages = {
  tick: 'Stel dat wij dit doen',
  title: 'Stel dat u dit doet',
  hint: 'Vink bij een quick win ‘Stel dat wij dit doen’ aan. U ziet dan wat er verandert in uw scores, uw plek in de regio en wat ondernemers nodig hebben.',
  chosen: (count: number) => (count === 1 ? '1 quick win gekozen' : `${count} quick wins gekozen`),
  leaveOut: 'Weglaten',
  clear: 'Alles weglaten',
  look: 'Bekijk wat verandert',
  sum: (days: string, cost: string) => `samen ${days} werk, ${cost}.`,
  moved: (theme: string, now: string, then: string) => `${theme} ${now} → ${then}`,
  cost: (cost: string) => `Kosten samen: ${cost}.`,
  euros: {
    none: 'geen kosten',
    upTo: (high: string) => `tot ${high}`,
    between: (low: string, high: string) => `${low} tot ${high}`,
    from: (low: string) => `meer dan ${low}`,
  },
  together: (days: string, weeks: string, hours: string) =>
    `Samen ${days} werk, daarna ${hours} uur per jaar. De langste duurt ${weeks}.`,
  total: (before: string, after: string) => `Totaalscore nu ${before}, daarna ${after}.`,
  totalPlace: (before: string, after: string, n: number) =>
    before === after
      ? `Uw plek blijft: ${before} van ${n} gemeenten.`
      : `Uw plek nu: ${before} van ${n} gemeenten. Daarna: ${after}.`,
  noTotal: (themes: number) =>
    `Er is geen totaalscore: daarvoor zijn ${themes} thema’s met een score nodig.`,
  placeAfterHandingIn: 'Uw plek in de regio ziet u als u de scan hebt ingediend.',
  noSpread: (needed: number) =>
    `Uw plek in de regio is er niet: minder dan ${needed} gemeenten met dezelfde versie van de scan tellen mee.`,
  places: placeWords,
  noPlace: {
    notHandedIn: 'na indienen',
    noScore: 'geen score',
    fewMunicipalities: 'te weinig gemeenten',
  },
  themesCaption: 'Scores per thema, nu en daarna',
  themeColumns: ['Thema', 'Score nu', 'Score daarna', 'Plek nu', 'Plek daarna'],
  otherThemes: 'De andere thema’s blijven gelijk.',
  noScore: 'geen score',
  needsCaption: 'Wat ondernemers nodig hebben, nu en daarna',
  needColumns: ['Onderwerp', 'Behoefte nu', 'Kan dalen met', 'Behoefte daarna', 'Vooral door'],
  about:
    'Dit is een schatting. De scores gaan ervan uit dat het werk slaagt zoals de catalogus het beschrijft. De behoefte daalt hooguit met het effect van de quick win maal de ruimte (zie ‘Waarom op deze plek’); bij meer quick wins op één onderwerp telt de sterkste. De andere gemeenten blijven in deze som zoals zij zijn.',
  share:
    'Uw keuze staat in het adres van deze bladzijde. Collega’s van uw gemeente die de link openen, zien hetzelfde.',
  copy: 'Kopieer de link',
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren lukt niet. Kopieer het adres uit de adresbalk.',
} as const
