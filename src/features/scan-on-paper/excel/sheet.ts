/** How the workbook is laid out: both writing and reading go by this. */

export const SHEETS = {
  fillIn: 'Invullen',
  options: 'Keuzes',
  about: 'Uitleg',
  /** Hidden: which scan and questionnaire the file was made for. */
  origin: 'gegevens',
} as const

/** Columns of the sheet to fill in, in their order, by the words in the head. */
export const HEADS = {
  number: 'Nr',
  theme: 'Thema',
  question: 'Vraag',
  kind: 'Soort',
  allowed: 'Mogelijke antwoorden',
  answer: 'Antwoord',
  status: 'Stand',
  reason: 'Reden bij niet van toepassing',
  note: 'Toelichting',
  evidenceUrl: 'Link naar bewijs',
  // Hidden: they stay with their row when someone sorts.
  id: 'id',
  version: 'versie',
  base: 'kenmerk',
} as const

export type Column = keyof typeof HEADS

export const COLUMNS = Object.keys(HEADS) as readonly Column[]

/** Columns that a person fills in. */
export const FILLED_IN = ['answer', 'status', 'reason', 'note', 'evidenceUrl'] as const
export type FilledIn = (typeof FILLED_IN)[number]

/** Columns for the program only. */
export const HIDDEN: readonly Column[] = ['id', 'version', 'base']

export const STATUS = {
  answered: 'Beantwoord',
  unknown: 'Weet ik niet',
  notApplicable: 'Niet van toepassing',
} as const

/** Names of the facts on the hidden sheet. */
export const ORIGIN = { scan: 'scan', questionnaire: 'vragenlijst' } as const

/** What a cell may hold when it is read. */
export type Cell = string | number | boolean | Date | null

/** The letter of a column: 0 is A. */
export function letterOf(column: Column): string {
  return String.fromCharCode(65 + COLUMNS.indexOf(column))
}
