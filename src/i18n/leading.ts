/** More than so many are not named. */
export const NAMED = 6

/** What is said of one that stands out, of a few that lie close together, and of many. */
export type LeadingWords = {
  one: (name: string) => string
  few: (names: string, n: number) => string
  many: (n: number) => string
}

/**
 * One stands out, or none does: then those that lie close together are named while they are few.
 * @param names see `leaders`; not empty.
 * @param most so many are named.
 */
export function leading(
  names: readonly string[],
  words: LeadingWords,
  most: number = NAMED,
): string {
  const [first = ''] = names
  if (names.length === 1) return words.one(first)
  return names.length <= most ? words.few(names.join('; '), names.length) : words.many(names.length)
}

/** What is said of those that lie close together, in the languages of the public pages. */
export const CLOSE = {
  nl: {
    few: (names: string) => `Dicht bij elkaar liggen: ${names}.`,
    many: (n: number) => `${n} liggen dicht bij elkaar.`,
  },
  en: {
    few: (names: string) => `Close together are: ${names}.`,
    many: (n: number) => `${n} lie close together.`,
  },
  de: {
    few: (names: string) => `Nah beieinander liegen: ${names}.`,
    many: (n: number) => `${n} liegen nah beieinander.`,
  },
} as const

/** One that stands out, or that none of them does by more than noise. */
export const standsOut = (
  one: (name: string) => string,
  none: string,
  close: (typeof CLOSE)[keyof typeof CLOSE] = CLOSE.nl,
): LeadingWords => ({
  one,
  few: (names) => `${none} ${close.few(names)}`,
  many: (n) => `${none} ${close.many(n)}`,
})

/** Where municipalities differ most, on every page that says so. */
export const NOWHERE_APART = 'Nergens verschillen gemeenten duidelijk het meest.'
export const apartWords = standsOut(
  (name) => `Gemeenten verschillen het meest bij ${name}.`,
  NOWHERE_APART,
)
