import { once } from '#domain/once.ts'
import { CLOSE, leading, standsOut } from '#i18n/leading.ts'
import { NORMAL_FROM, PUBLISHED_FROM } from '#domain/rating/publishing.ts'
/** Words of the public results, for entrepreneurs in the three languages of the rating page. */
export const LANGUAGES = ['nl', 'en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** Numbers and days as the language writes them. */
const formatsOf = (locale: string) => {
  const oneDecimal = once(
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  )
  const day = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }),
  )
  const month = once(
    () => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  )
  return {
    month: (isoDate: string): string => month().format(new Date(isoDate)),
    list: (words: readonly string[]): string => new Intl.ListFormat(locale).format(words),
    oneDecimal: (value: number): string => oneDecimal().format(value),
    day: (iso: string): string => day().format(new Date(iso)),
  }
}

const nl = {
  ...formatsOf('nl-NL'),
  language: 'Taal',
  title: (place: string) => `Wat ondernemers vinden van ${place}`,
  lead: 'Wat vinden ondernemers belangrijk in de hulp van hun gemeente, hoe tevreden zijn zij, en wat wordt eraan gedaan?',
  back: 'Alle gemeenten',
  round: 'Ronde',
  facts: (round: string, day: string) => `${round}, afgesloten op ${day}`,
  print: 'Afdrukken',
  rate: 'Zelf uw gemeente beoordelen',
  responses: (n: number): string =>
    n === 1 ? 'ondernemer gaf antwoord' : 'ondernemers gaven antwoord',
  mark: (n: number) => `rapportcijfer, gemiddeld van ${n} antwoorden`,
  indicative: 'indicatief',
  indicativeMeans: `Indicatief betekent: ${PUBLISHED_FROM} tot ${NORMAL_FROM} antwoorden. Dat geeft een richting aan, geen vaste uitkomst.`,
  leftOut: (n: number) => (n === 1 ? 'Eén reactie telt niet mee' : `${n} reacties tellen niet mee`),
  whyLeftOut:
    'Te weinig ingevuld, van een adres dat al beoordeelde, niet als echt herkend, of als laatste te weinig voor een groep van tien.',
  tooFewTitle: 'Te weinig reacties',
  tooFew: (place: string, needed: number) =>
    `Over ${place} tellen in deze ronde minder dan ${needed} reacties mee.`,
  tooFewWhy: 'Dan tonen wij geen cijfers: anders was te zien wie wat zei.',
  findings: 'In het kort',
  mostImportant: (items: readonly string[]): string =>
    leading(
      items,
      standsOut(
        (item) => `Het belangrijkst voor ondernemers: ${item}.`,
        'Geen onderwerp is duidelijk het belangrijkst.',
      ),
    ),
  bestLiked: (items: readonly string[]): string =>
    leading(
      items,
      standsOut(
        (item) => `Het meest tevreden zijn zij over: ${item}.`,
        'Over geen onderwerp zijn zij duidelijk het meest tevreden.',
      ),
    ),
  toImprove:
    'Hier is het meeste te winnen: duidelijk belangrijker en duidelijk minder goed dan gemiddeld in de regio.',
  nothingToImprove:
    'Geen onderwerp is duidelijk belangrijker en duidelijk minder goed dan gemiddeld in de regio.',
  pictureTitle: (items: readonly string[], place: string): string =>
    items.length === 0
      ? `Wat ondernemers in ${place} belangrijk vinden, en hoe tevreden zij zijn`
      : `In ${place} is het meeste te winnen bij ${items.map((item) => `‘${item}’`).join(' en ')}`,
  pictureHelp:
    'Van 0 tot 100. Hoe langer de streep, hoe meer de tevredenheid achterblijft bij het belang; het grootste verschil staat bovenaan.',
  pictureRemark: (importance: string, satisfaction: string) =>
    `belang ${importance}, tevredenheid ${satisfaction}`,
  trendTitle: 'Het rapportcijfer, ronde voor ronde',
  trendHelp: 'Van 1 tot 10. De streep toont de marge.',
  scoresTitle: 'Belangrijk en tevreden, per onderwerp',
  scoresOf: (place: string) => `Belangrijk en tevreden in ${place}`,
  finding: (important: string, place: string) =>
    `In ${place} is ‘${important}’ het belangrijkst voor ondernemers`,
  item: 'Onderwerp',
  importance: 'Belangrijk',
  satisfaction: 'Tevreden',
  satisfied: 'Tevreden ondernemers',
  n: 'Antwoorden',
  percent: (value: number) => `${value}%`,
  scale:
    'Van 0 (helemaal niet belangrijk, heel ontevreden) tot 100 (heel belangrijk, heel tevreden). De streep toont de marge.',
  missing: (n: number): string =>
    n === 1
      ? 'Eén onderwerp staat er niet bij: te weinig ondernemers gaven daar antwoord op.'
      : `${n} onderwerpen staan er niet bij: te weinig ondernemers gaven daar antwoord op.`,
  splitTitle: 'Verschillen tussen ondernemers',
  splitLabel: 'Toon tevredenheid per',
  splits: { contact: 'aantal contacten met de gemeente', sector: 'sector', size: 'grootte' },
  noSplit: 'Niet uitsplitsen',
  splitCaption:
    'Tevredenheid van 0 tot 100. Een streepje betekent: te weinig antwoorden om te tonen.',
  splitNone: 'Voor deze verdeling zijn er te weinig antwoorden om groepen apart te tonen.',
  splitWhy:
    'U ziet één verdeling tegelijk, van groepen van ongeveer dertig ondernemers of meer. In hun aantal zit ook ruis. Kleinere groepen tonen wij niet: dan zou te zien zijn wie wat zei.',
  hidden: 'te weinig',
  unknown: 'Niet ingevuld',
  actionsTitle: 'Wat doet de gemeente ermee?',
  noActions: (place: string) => `${place} heeft hier nog geen acties openbaar gemaakt.`,
  due: (month: string) => `klaar in ${month}`,
  statuses: { planned: 'gepland', busy: 'bezig', done: 'klaar', stopped: 'gestopt' },
  youSaid: 'Ondernemers zeiden',
  weDo: 'De gemeente doet',
  state: 'Stand',
  ownIdea: 'Een eigen idee van de gemeente',
  figures: (importance: string, satisfaction: string, n: number) =>
    `belang ${importance}, tevredenheid ${satisfaction} van 100, ${n} antwoorden`,
  withOthers: (places: string) => `Samen met ${places}.`,
  doneTitle: 'U zei, wij deden',
  doneIn: (month: string) => `klaar sinds ${month}`,
  remarksTitle: 'Opmerkingen van ondernemers',
  noRemarks:
    'Er zijn nog geen opmerkingen van ondernemers vrijgegeven. Opmerkingen worden eerst gelezen, zodat er geen namen in staan.',
  readTitle: 'Zo leest u deze cijfers',
  read: [
    `Wij tonen pas cijfers vanaf ${PUBLISHED_FROM} antwoorden.`,
    'Nieuwe antwoorden komen er op maandag bij, in groepen van tien of meer; die van de laatste week op de maandag na het sluiten. Wat daarna te weinig is voor een groep, telt niet mee.',
    'In elk cijfer zit een beetje ruis: een klein toevallig verschil. Zo kan niemand uitrekenen wat één ondernemer zei. De marge houdt er rekening mee. Delen en geheel kloppen daarom niet precies met elkaar.',
  ],
  openData: 'Alle cijfers als bestand',
  method: 'Zo is het berekend',
  privacy: 'Privacy',
  noRounds: 'Er is nog geen ronde afgesloten. Daarna staan hier de uitkomsten.',
  notFoundTitle: 'Deze gemeente kennen wij niet',
  notFound: 'Controleer het adres, of kies een gemeente uit de lijst.',
}

export type ResultWords = typeof nl

const en: ResultWords = {
  ...formatsOf('en-GB'),
  language: 'Language',
  title: (place) => `What businesses think of ${place}`,
  lead: 'What do businesses find important in the help of their municipality, how satisfied are they, and what is being done?',
  back: 'All municipalities',
  round: 'Round',
  facts: (round, day) => `${round}, closed on ${day}`,
  print: 'Print',
  rate: 'Rate your municipality',
  responses: (n) => (n === 1 ? 'business answered' : 'businesses answered'),
  mark: (n) => `average mark out of 10, from ${n} answers`,
  indicative: 'indicative',
  indicativeMeans: `Indicative means: ${PUBLISHED_FROM} to ${NORMAL_FROM} answers. It shows a direction, not a firm result.`,
  leftOut: (n) => (n === 1 ? 'One response is not counted' : `${n} responses are not counted`),
  whyLeftOut:
    'Too little filled in, from an address that rated before, not recognised as genuine, or too few at the end for a group of ten.',
  tooFewTitle: 'Not enough responses',
  tooFew: (place, needed) => `Fewer than ${needed} responses about ${place} count in this round.`,
  tooFewWhy: 'We show no figures then: they could reveal who said what.',
  findings: 'In short',
  mostImportant: (items) =>
    leading(
      items,
      standsOut(
        (item) => `Most important to businesses: ${item}.`,
        'No subject is clearly the most important.',
        CLOSE.en,
      ),
    ),
  bestLiked: (items) =>
    leading(
      items,
      standsOut(
        (item) => `They are most satisfied with: ${item}.`,
        'They are not clearly most satisfied with any subject.',
        CLOSE.en,
      ),
    ),
  toImprove:
    'This is where most can be gained: clearly more important and clearly less good than average in the region.',
  nothingToImprove:
    'No subject is clearly more important and clearly less good than average in the region.',
  pictureTitle: (items, place) =>
    items.length === 0
      ? `What businesses in ${place} find important, and how satisfied they are`
      : `In ${place} most can be gained on ${items.map((item) => `‘${item}’`).join(' and ')}`,
  pictureHelp:
    'From 0 to 100. The longer the line, the more satisfaction lags behind importance; the largest difference comes first.',
  pictureRemark: (importance, satisfaction) =>
    `importance ${importance}, satisfaction ${satisfaction}`,
  trendTitle: 'The mark, round by round',
  trendHelp: 'From 1 to 10. The line shows the margin.',
  scoresTitle: 'Importance and satisfaction, per subject',
  scoresOf: (place) => `Importance and satisfaction in ${place}`,
  finding: (important, place) => `In ${place} ‘${important}’ matters most to businesses`,
  item: 'Subject',
  importance: 'Importance',
  satisfaction: 'Satisfaction',
  satisfied: 'Satisfied businesses',
  n: 'Answers',
  percent: nl.percent,
  scale:
    'From 0 (not important at all, very dissatisfied) to 100 (very important, very satisfied). The line shows the margin.',
  missing: (n) =>
    n === 1
      ? 'One subject is left out: too few businesses answered it.'
      : `${n} subjects are left out: too few businesses answered them.`,
  splitTitle: 'Differences between businesses',
  splitLabel: 'Show satisfaction by',
  splits: { contact: 'number of contacts with the municipality', sector: 'sector', size: 'size' },
  noSplit: 'Do not split',
  splitCaption: 'Satisfaction from 0 to 100. A dash means: too few answers to show.',
  splitNone: 'There are too few answers to show groups separately.',
  splitWhy:
    'You see one split at a time, of groups of about thirty businesses or more. Their number holds noise too. We do not show smaller groups: they could reveal who said what.',
  hidden: 'too few',
  unknown: 'Not filled in',
  actionsTitle: 'What is the municipality doing about it?',
  noActions: (place) => `${place} has not published any actions here yet.`,
  due: (month) => `finished in ${month}`,
  statuses: { planned: 'planned', busy: 'in progress', done: 'done', stopped: 'stopped' },
  youSaid: 'Businesses said',
  weDo: 'The municipality does',
  state: 'Status',
  ownIdea: 'An idea of the municipality itself',
  figures: (importance, satisfaction, n) =>
    `importance ${importance}, satisfaction ${satisfaction} out of 100, ${n} answers`,
  withOthers: (places) => `Together with ${places}.`,
  doneTitle: 'You said, we did',
  doneIn: (month) => `done since ${month}`,
  remarksTitle: 'Remarks by businesses',
  noRemarks:
    'No remarks have been released yet. Remarks are read first, so that they contain no names.',
  readTitle: 'How to read these figures',
  read: [
    `We show figures from ${PUBLISHED_FROM} answers on.`,
    'New answers are added on Mondays, in groups of ten or more; those of the last week on the Monday after closing. What is then too few for a group is not counted.',
    'Every figure holds a little noise: a small difference by chance. So nobody can calculate what one business said. The margin takes it into account. Parts and whole therefore do not match exactly.',
  ],
  openData: 'All figures as a file (in Dutch)',
  method: 'How it is calculated (in Dutch)',
  privacy: 'Privacy',
  noRounds: 'No round has been closed yet. The results will appear here afterwards.',
  notFoundTitle: 'We do not know this municipality',
  notFound: 'Check the address, or choose a municipality from the list.',
}

const de: ResultWords = {
  ...formatsOf('de-DE'),
  language: 'Sprache',
  title: (place) => `Was Unternehmen von ${place} halten`,
  lead: 'Was ist Unternehmen bei der Hilfe ihrer Gemeinde wichtig, wie zufrieden sind sie, und was wird getan?',
  back: 'Alle Gemeinden',
  round: 'Runde',
  facts: (round, day) => `${round}, abgeschlossen am ${day}`,
  print: 'Drucken',
  rate: 'Ihre Gemeinde bewerten',
  responses: (n) => (n === 1 ? 'Unternehmen hat geantwortet' : 'Unternehmen haben geantwortet'),
  mark: (n) => `durchschnittliche Note aus ${n} Antworten (1 bis 10, 10 ist die beste)`,
  indicative: 'Richtwert',
  indicativeMeans: `Richtwert heißt: ${PUBLISHED_FROM} bis ${NORMAL_FROM} Antworten. Das zeigt eine Richtung, kein festes Ergebnis.`,
  leftOut: (n) => (n === 1 ? 'Eine Antwort zählt nicht mit' : `${n} Antworten zählen nicht mit`),
  whyLeftOut:
    'Zu wenig ausgefüllt, von einer Adresse, die schon bewertet hat, nicht als echt erkannt, oder zuletzt zu wenige für eine Zehnergruppe.',
  tooFewTitle: 'Zu wenige Antworten',
  tooFew: (place, needed) =>
    `Über ${place} zählen in dieser Runde weniger als ${needed} Antworten.`,
  tooFewWhy: 'Dann zeigen wir keine Zahlen: sonst könnte man sehen, wer was gesagt hat.',
  findings: 'Kurz gesagt',
  mostImportant: (items) =>
    leading(
      items,
      standsOut(
        (item) => `Am wichtigsten für Unternehmen: ${item}.`,
        'Kein Thema ist eindeutig am wichtigsten.',
        CLOSE.de,
      ),
    ),
  bestLiked: (items) =>
    leading(
      items,
      standsOut(
        (item) => `Am zufriedensten sind sie mit: ${item}.`,
        'Mit keinem Thema sind sie eindeutig am zufriedensten.',
        CLOSE.de,
      ),
    ),
  toImprove:
    'Hier ist am meisten zu gewinnen: eindeutig wichtiger und eindeutig weniger gut als im Durchschnitt der Region.',
  nothingToImprove:
    'Kein Thema ist eindeutig wichtiger und eindeutig weniger gut als im Durchschnitt der Region.',
  pictureTitle: (items, place) =>
    items.length === 0
      ? `Was Unternehmen in ${place} wichtig ist und wie zufrieden sie sind`
      : `In ${place} lässt sich am meisten gewinnen bei ${items.map((item) => `„${item}“`).join(' und ')}`,
  pictureHelp:
    'Von 0 bis 100. Je länger die Linie, desto weiter liegt die Zufriedenheit hinter der Wichtigkeit zurück; der größte Unterschied steht oben.',
  pictureRemark: (importance, satisfaction) =>
    `Wichtigkeit ${importance}, Zufriedenheit ${satisfaction}`,
  trendTitle: 'Die Note, Runde für Runde',
  trendHelp: 'Von 1 bis 10. Die Linie zeigt die Fehlerspanne.',
  scoresTitle: 'Wichtigkeit und Zufriedenheit je Thema',
  scoresOf: (place) => `Wichtigkeit und Zufriedenheit in ${place}`,
  finding: (important, place) => `In ${place} ist „${important}“ Unternehmen am wichtigsten`,
  item: 'Thema',
  importance: 'Wichtigkeit',
  satisfaction: 'Zufriedenheit',
  satisfied: 'Zufriedene Unternehmen',
  n: 'Antworten',
  percent: (value) => `${value} %`,
  scale:
    'Von 0 (überhaupt nicht wichtig, sehr unzufrieden) bis 100 (sehr wichtig, sehr zufrieden). Der Strich zeigt die Spanne.',
  missing: (n) =>
    n === 1
      ? 'Ein Thema fehlt: zu wenige Unternehmen haben dazu geantwortet.'
      : `${n} Themen fehlen: zu wenige Unternehmen haben dazu geantwortet.`,
  splitTitle: 'Unterschiede zwischen Unternehmen',
  splitLabel: 'Zufriedenheit zeigen nach',
  splits: { contact: 'Zahl der Kontakte mit der Gemeinde', sector: 'Branche', size: 'Größe' },
  noSplit: 'Nicht aufteilen',
  splitCaption: 'Zufriedenheit von 0 bis 100. Ein Strich heißt: zu wenige Antworten.',
  splitNone: 'Es gibt zu wenige Antworten, um Gruppen getrennt zu zeigen.',
  splitWhy:
    'Sie sehen immer nur eine Aufteilung, mit Gruppen ab etwa dreißig Unternehmen. Auch ihre Zahl enthält Rauschen. Kleinere Gruppen zeigen wir nicht: sonst wäre zu sehen, wer was gesagt hat.',
  hidden: 'zu wenige',
  unknown: 'Nicht ausgefüllt',
  actionsTitle: 'Was macht die Gemeinde damit?',
  noActions: (place) => `${place} hat hier noch keine Maßnahmen veröffentlicht.`,
  due: (month) => `fertig im ${month}`,
  statuses: { planned: 'geplant', busy: 'in Arbeit', done: 'fertig', stopped: 'gestoppt' },
  youSaid: 'Unternehmen sagten',
  weDo: 'Die Gemeinde macht',
  state: 'Stand',
  ownIdea: 'Eine eigene Idee der Gemeinde',
  figures: (importance, satisfaction, n) =>
    `Wichtigkeit ${importance}, Zufriedenheit ${satisfaction} von 100, ${n} Antworten`,
  withOthers: (places) => `Zusammen mit ${places}.`,
  doneTitle: 'Sie sagten, wir taten',
  doneIn: (month) => `fertig seit ${month}`,
  remarksTitle: 'Bemerkungen von Unternehmen',
  noRemarks:
    'Es wurden noch keine Bemerkungen freigegeben. Sie werden zuerst gelesen, damit keine Namen darin stehen.',
  readTitle: 'So lesen Sie diese Zahlen',
  read: [
    `Wir zeigen Zahlen ab ${PUBLISHED_FROM} Antworten.`,
    'Neue Antworten kommen montags hinzu, in Gruppen von zehn oder mehr; die der letzten Woche am Montag nach dem Abschluss. Was dann für eine Gruppe zu wenig ist, zählt nicht mit.',
    'In jeder Zahl steckt ein wenig Rauschen: ein kleiner zufälliger Unterschied. So kann niemand ausrechnen, was ein einzelnes Unternehmen gesagt hat. Die Spanne berücksichtigt das. Teile und Ganzes passen deshalb nicht genau zusammen.',
  ],
  openData: 'Alle Zahlen als Datei (Niederländisch)',
  method: 'So wird gerechnet (Niederländisch)',
  privacy: 'Datenschutz',
  noRounds: 'Es ist noch keine Runde abgeschlossen. Danach stehen hier die Ergebnisse.',
  notFoundTitle: 'Diese Gemeinde kennen wir nicht',
  notFound: 'Prüfen Sie die Adresse, oder wählen Sie eine Gemeinde aus der Liste.',
}

export const words: Record<Language, ResultWords> = { nl, en, de }
export const LANGUAGE_NAMES: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
}
