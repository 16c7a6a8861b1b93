import { our } from '#i18n/our-region.ts'
import type { Route } from '#domain/comparison/published.ts'
import type { Language } from './results.messages.ts'

/** Words of the page with the scores of municipalities, for everybody in three languages. */
const nl = {
  title: 'Hoe de gemeenten ervoor staan',
  lead: 'Gemeenten vulden in hoe zij hun dienstverlening aan ondernemers hebben geregeld. Hier staat de uitkomst per thema, van 0 tot 100.',
  noneTitle: 'Er zijn nog geen scores te zien',
  get none() {
    return `Scores staan hier zodra ${our.office} een ronde aan iedereen laat zien.`
  },
  back: 'Wat ondernemers vinden',
  routes: { full: 'Volledige vragenlijst', short: 'Korte vragenlijst' } as Record<Route, string>,
  regionTitle: 'De regio per thema',
  region: (n: number) => `De middelste score en de middelste helft, van ${n} gemeenten`,
  regionBetween: (low: number, high: number) =>
    `De middelste score en de middelste helft, van ${low} tot ${high} gemeenten`,
  regionHelp:
    'Het streepje is de middelste score, het vak de middelste helft van de gemeenten. De laagste en de hoogste score staan er niet bij: die zijn van één gemeente.',
  tooFew: (needed: number) =>
    `Hier tellen minder dan ${needed} gemeenten mee. Dan tonen wij de regio niet.`,
  theme: 'Thema',
  median: 'Middelste score',
  middleHalf: 'Middelste helft',
  range: (low: string, high: string) => `${low} tot ${high}`,
  municipalities: 'Gemeenten',
  namedTitle: 'Gemeenten met naam',
  named: 'Score per thema van gemeenten die dat goed vinden',
  namedHelp:
    'De gemeenten staan op alfabet. Dit is geen ranglijst: een score laat zien wat er geregeld is, niet hoe goed mensen hun werk doen. Een gemeente die hier niet staat, deed niet mee of wil niet met naam genoemd worden.',
  nobody: 'Geen enkele gemeente staat hier met naam.',
  place: 'Gemeente',
  noScore: 'geen score',
  provisional: 'voorlopig',
  provisionalHelp: 'Voorlopig: 60 tot 90% van het thema is ingevuld.',
  csv: 'Scores (CSV)',
  json: 'Scores (JSON)',
  codebook: 'Codeboek (CSV)',
  filesTitle: 'Als bestand',
  files: 'De bestanden zijn in het Nederlands. CSV is voor een rekenblad, JSON voor een programma.',
}

export type ScoreWords = typeof nl

const en: ScoreWords = {
  title: 'How the municipalities are doing',
  lead: 'Municipalities filled in how they organise their services to businesses. This is the outcome per theme, from 0 to 100.',
  noneTitle: 'There are no scores to see yet',
  get none() {
    return `Scores will appear here as soon as ${our.office} shows a round to everyone.`
  },
  back: 'What businesses think',
  routes: { full: 'Full questionnaire', short: 'Short questionnaire' },
  regionTitle: 'The region per theme',
  region: (n) => `The middle score and the middle half, of ${n} municipalities`,
  regionBetween: (low, high) =>
    `The middle score and the middle half, of ${low} to ${high} municipalities`,
  regionHelp:
    'The mark is the middle score, the box the middle half of the municipalities. The lowest and the highest score are left out: those are of one municipality.',
  tooFew: (needed) =>
    `Fewer than ${needed} municipalities count here. We do not show the region then.`,
  theme: 'Theme',
  median: 'Middle score',
  middleHalf: 'Middle half',
  range: (low, high) => `${low} to ${high}`,
  municipalities: 'Municipalities',
  namedTitle: 'Municipalities by name',
  named: 'Score per theme of municipalities that agreed to this',
  namedHelp:
    'The municipalities are in alphabetical order. This is not a ranking: a score shows what is organised, not how well people do their work. A municipality that is not here did not take part or does not want to be named.',
  nobody: 'No municipality is named here.',
  place: 'Municipality',
  noScore: 'no score',
  provisional: 'provisional',
  provisionalHelp: 'Provisional: 60 to 90% of the theme was filled in.',
  csv: 'Scores (CSV)',
  json: 'Scores (JSON)',
  codebook: 'Codebook (CSV)',
  filesTitle: 'As a file',
  files: 'The files are in Dutch. CSV is for a spreadsheet, JSON for a program.',
}

const de: ScoreWords = {
  title: 'Wie die Gemeinden dastehen',
  lead: 'Gemeinden haben ausgefüllt, wie sie ihren Service für Unternehmen organisieren. Hier steht das Ergebnis je Bereich, von 0 bis 100.',
  noneTitle: 'Es sind noch keine Ergebnisse zu sehen',
  get none() {
    return `Ergebnisse stehen hier, sobald ${our.office} eine Runde allen zeigt.`
  },
  back: 'Was Unternehmen sagen',
  routes: { full: 'Ganzer Fragebogen', short: 'Kurzer Fragebogen' },
  regionTitle: 'Die Region je Bereich',
  region: (n) => `Der mittlere Wert und die mittlere Hälfte, von ${n} Gemeinden`,
  regionBetween: (low, high) =>
    `Der mittlere Wert und die mittlere Hälfte, von ${low} bis ${high} Gemeinden`,
  regionHelp:
    'Der Strich ist der mittlere Wert, das Feld die mittlere Hälfte der Gemeinden. Der niedrigste und der höchste Wert fehlen: sie gehören zu einer einzigen Gemeinde.',
  tooFew: (needed) =>
    `Hier zählen weniger als ${needed} Gemeinden. Dann zeigen wir die Region nicht.`,
  theme: 'Bereich',
  median: 'Mittlerer Wert',
  middleHalf: 'Mittlere Hälfte',
  range: (low, high) => `${low} bis ${high}`,
  municipalities: 'Gemeinden',
  namedTitle: 'Gemeinden mit Namen',
  named: 'Wert je Bereich von Gemeinden, die damit einverstanden sind',
  namedHelp:
    'Die Gemeinden stehen in alphabetischer Reihenfolge. Das ist keine Rangliste: ein Wert zeigt, was organisiert ist, nicht wie gut Menschen arbeiten. Eine Gemeinde, die hier fehlt, hat nicht mitgemacht oder möchte nicht genannt werden.',
  nobody: 'Keine Gemeinde wird hier genannt.',
  place: 'Gemeinde',
  noScore: 'kein Wert',
  provisional: 'vorläufig',
  provisionalHelp: 'Vorläufig: 60 bis 90 % des Bereichs wurden ausgefüllt.',
  csv: 'Werte (CSV)',
  json: 'Werte (JSON)',
  codebook: 'Codebuch (CSV)',
  filesTitle: 'Als Datei',
  files: 'Die Dateien sind auf Niederländisch. CSV ist für eine Tabelle, JSON für ein Programm.',
}

export const scoreWords: Record<Language, ScoreWords> = { nl, en, de }

/** What each column of the file with scores means. */
export const SCORE_COLUMN_MEANINGS = {
  ronde: 'Naam van de ronde.',
  vragenlijst: 'volledig of kort. De twee stellen andere vragen en zijn niet te vergelijken.',
  gemeentecode: 'Code van het CBS (GM en vier cijfers). Leeg is de hele regio.',
  get gemeente() {
    return `Naam van de gemeente, of ${our.names.nl}.`
  },
  thema: 'Code van het thema.',
  thema_tekst: 'Naam van het thema.',
  score: 'Score van 0 tot 100, afgerond. Bij de regio de middelste score.',
  voorlopig: 'ja als 60 tot 90% van het thema is ingevuld, anders nee. Leeg bij de regio.',
  kwart_onder: 'Onderkant van de middelste helft. Alleen bij de regio.',
  kwart_boven: 'Bovenkant van de middelste helft. Alleen bij de regio.',
  gemeenten: 'Aantal gemeenten waarop het cijfer van de regio rust, vijf of meer.',
} as const
