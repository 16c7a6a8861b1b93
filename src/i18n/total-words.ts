/** Beside a total that is over fewer themes than others. */
export const overThemes = (n: number): string => `over ${n} thema’s`

/** The head of the column that a file has for it. */
export const THEMES_IN_FILE = 'Aantal thema’s'
