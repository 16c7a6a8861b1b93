import { our } from '#i18n/our-region.ts'
import { marginNote } from '#i18n/margin-words.ts'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { Incomparable, RatingTest } from '#domain/proof/proof-line.ts'
import type { ActionStatus } from '#domain/action.ts'
import type { AnswerVerdict } from '#domain/proof/verdict.ts'

/** Words of the proof: an action beside the new answer and the new rating. */
export const messages = {
  title: 'Wat leverden onze acties op?',
  titleOf: (name: string) => `Wat leverden de acties van ${name} op?`,
  titleAll: 'Wat leverden de acties op?',
  intro:
    'Naast elke actie staan het antwoord en de tevredenheid van ondernemers, eerst en nu. “Nog geen meetbare verandering” is ook een uitkomst.',
  toStart: 'Terug naar onze gemeente',
  toStaff: 'Terug naar het overzicht',
  toWorked: 'Wat werkte in de regio?',
  toAll: 'Alle acties laten zien',
  chooseMunicipality: 'Gemeente',
  print: 'Afdrukken',
  noneTitle: 'Nog geen acties',
  none: 'Maak van een quick win een actie. In de volgende ronde ziet u hier wat die opleverde.',
  oneNotFound: 'Deze actie is er niet, of hoort bij een andere gemeente.',
  howTitle: 'Hoe lezen wij dit?',
  how: [
    'Een verschil in tevredenheid heet pas een verandering als het groter is dan toeval: groter dan de marge. Die volgt uit beide groepen ondernemers, uit de ruis, en uit hoeveel gemeenten zonder deze actie van zichzelf schommelen.',
    marginNote.nl,
    'Per actie is er één toets, over alle ervaringen samen. Wie twintig losse regels bekijkt, ziet er gemiddeld één veranderen door toeval. En wat eerst heel laag was, wordt de volgende keer vaak vanzelf minder laag: daarom rekenen wij het eerste cijfer eerst een stuk naar dat van de anderen toe.',
    'Een antwoord heeft geen marge: de gemeente geeft het zelf. Minder dan een halve stap heet geen verandering. ‘Beter, doel gehaald’ staat er alleen als alle vragen bij de actie beter zijn en hun doel halen; anders staat er hoeveel.',
    'Dit bewijst niet dat de actie de oorzaak is. Daarom staat erbij wat gemeenten zonder deze actie intussen deden, als dat er minstens vijf zijn.',
  ],
  status: {
    planned: 'gepland',
    busy: 'bezig',
    done: 'klaar',
    stopped: 'gestopt',
  } satisfies Record<ActionStatus, string>,
  joint: 'samen met andere gemeenten',
  doneOn: (day: string) => `klaar op ${day}`,
  rounds: (before: string, after: string | null) =>
    after === null ? before : `${before} naast ${after}`,
  provisional: 'De nieuwe ronde is nog open: deze cijfers kunnen nog veranderen.',
  notDone: 'Deze actie is nog niet klaar. Een verandering kan ook ergens anders door komen.',
  stopped: 'Deze actie is gestopt.',
  answers: 'Antwoord in de scan',
  ratings: 'Ondernemers',
  detailTitle: (title: string) => `Eerst en nu: ${title}`,
  columns: {
    what: 'Waar het om gaat',
    change: 'Verschil',
    region: 'Gemeenten zonder deze actie',
    meaning: 'Betekenis',
  },
  /** Heads of columns that a file has and the screen has not. */
  inFile: {
    kind: 'Soort',
    remark: 'Opmerking',
    goal: 'Doel',
    answer: (round: string) => `${round}: antwoord`,
    unit: (round: string) => `${round}: eenheid`,
    responses: (round: string) => `${round}: reacties`,
    margin: 'Marge van het verschil',
    municipalities: 'Aantal gemeenten zonder deze actie',
  },
  now: 'Nu',
  goal: (score: string) => `doel ${score}`,
  responses: (n: number) => `${n} reacties`,
  region: (n: number) => `(${n} gemeenten)`,
  noRegion: 'minder dan vijf om mee te vergelijken',
  /** Of one experience: the verdict is on all of an action together. */
  beyond: 'buiten de marge',
  within: 'binnen de marge',
  answered: {
    improved: 'beter, doel gehaald',
    goal_missed: 'beter, doel niet gehaald',
    partly: 'deels beter',
    worse: 'lager',
    none: 'geen verandering',
  } satisfies Record<AnswerVerdict, string>,
  reworded: 'De vraag is anders verwoord, maar betekent hetzelfde.',
  none_: '–',
  answerSentence: {
    improved: (better) =>
      better === 1
        ? 'Het antwoord in de scan is beter dan eerst, en het doel is gehaald.'
        : 'De antwoorden in de scan zijn beter dan eerst, en de doelen zijn gehaald.',
    goal_missed: (better) =>
      better === 1
        ? 'Het antwoord in de scan is beter dan eerst, maar het doel is nog niet gehaald.'
        : 'De antwoorden in de scan zijn beter dan eerst, maar niet elk doel is gehaald.',
    partly: (better, lower, of) =>
      `Van de ${of} antwoorden in de scan ${better === 1 ? 'is er 1' : `zijn er ${better}`} beter dan eerst${lower > 0 ? ` en ${lower} lager` : ''}.`,
    worse: (better, lower) =>
      better + lower === 1
        ? 'Het antwoord in de scan is lager dan eerst.'
        : `Van de antwoorden in de scan ${lower === 1 ? 'is er 1' : `zijn er ${lower}`} lager dan eerst.`,
    none: () => 'Er is nog geen antwoord in de scan meetbaar veranderd.',
  } satisfies Record<AnswerVerdict, (better: number, lower: number, of: number) => string>,
  ratingSentence: {
    improved: (change: string, margin: string) =>
      `Ondernemers zijn tevredener, en dat is meer dan toeval: ${change} punten, met een marge van ${margin}.`,
    worse: (change: string, margin: string) =>
      `Ondernemers zijn minder tevreden, en dat is meer dan toeval: ${change} punten, met een marge van ${margin}.`,
    none: (change: string, margin: string) =>
      `Bij ondernemers is er nog geen meetbare verandering: ${change} punten valt binnen de marge van ${margin}.`,
    low_power: (change: string, margin: string) =>
      `Het verschil is ${change} punten, met een marge van ${margin}. Die is te ruim om er iets uit af te leiden.`,
  } satisfies Record<RatingTest['verdict'], (change: string, margin: string) => string>,
  regionSentence: {
    improved: (change: string, n: number) =>
      `Dat is ook meer dan bij ${n} gemeenten zonder deze actie (daar ${change}), met toeval en hun eigen schommelingen meegerekend.`,
    worse: (change: string, n: number) =>
      `Het is minder dan bij ${n} gemeenten zonder deze actie (daar ${change}), met toeval en hun eigen schommelingen meegerekend.`,
    none: (change: string, n: number) =>
      `Bij ${n} gemeenten zonder deze actie was het ${change}. Dat verschilt niet meer dan door toeval of hun eigen schommelingen kan: het hoeft dus niet door de actie te komen.`,
    low_power: (change: string, n: number) =>
      `Bij ${n} gemeenten zonder deze actie was het ${change}.`,
  } satisfies Record<RatingTest['verdict'], (change: string, n: number) => string>,
  noOthers:
    'Er zijn te weinig gemeenten zonder deze actie om mee te vergelijken. Of het daar ook zo ging, weten wij niet.',
  cannotAnswer: {
    no_measure: 'Dit is een eigen idee. Er hoort geen vraag uit de scan bij.',
    no_target: 'Bij deze maatregel hoort geen vraag in de scan.',
    not_before:
      'In de eerdere ronde is geen scan ingediend. Daarom is er niets om mee te vergelijken.',
    no_next_round: 'Er is nog geen volgende ronde. Het nieuwe antwoord komt dan hier te staan.',
    not_handed_in: 'De nieuwe scan is nog niet ingediend. Daarna staat het nieuwe antwoord hier.',
    get not_shown() {
      return `${our.office} laat de uitkomst van deze ronde nog niet zien.`
    },
    new_item:
      'De vraag is nieuw of veranderd. Het oude en het nieuwe antwoord zijn niet te vergelijken.',
    item_gone: 'De vraag bestaat niet meer in de nieuwe vragenlijst.',
    unknown:
      'In een van beide rondes is er geen score: onbekend, niet van toepassing of niet gevraagd.',
    few_responses: 'Te weinig reacties.',
    low_power: 'Te weinig reacties.',
  } satisfies Record<Incomparable, string>,
  cannotRate: {
    no_measure: 'Dit is een eigen idee. Er hoort geen ervaring van ondernemers bij.',
    no_target: 'Bij deze maatregel hoort geen ervaring van ondernemers.',
    not_before: 'Er is geen eerdere ronde om mee te vergelijken.',
    no_next_round: 'Er is nog geen volgende ronde waarin ondernemers opnieuw beoordelen.',
    not_handed_in: 'Er is nog geen volgende ronde waarin ondernemers opnieuw beoordelen.',
    get not_shown() {
      return `${our.office} laat de uitkomst van deze ronde nog niet zien.`
    },
    new_item: 'Deze ervaring is nieuw in de vragenlijst.',
    item_gone: 'Naar deze ervaring wordt niet meer gevraagd.',
    unknown: 'Er is geen cijfer in een van beide rondes.',
    few_responses: `In een van beide rondes zijn er te weinig reacties (minder dan ${PUBLISHED_FROM}) om iets te zeggen over ondernemers.`,
    low_power:
      'Er zijn te weinig antwoorden om een verschil van tien punten te kunnen zien. Daarom zeggen wij niet dat er geen verandering is.',
  } satisfies Record<Incomparable, string>,
  page: { page: 'Bladzijde', of: 'van' },
  footer: (name: string) => `Wat leverden de acties op? ${name}`,
} as const
