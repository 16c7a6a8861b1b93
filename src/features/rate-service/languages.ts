export const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** The first that is offered of what somebody wants, most wanted first, else Dutch. */
export function firstLanguage(
  wanted: readonly (string | null | undefined)[],
  offered: readonly Language[],
): Language {
  const tags = wanted.map((tag) => tag?.slice(0, 2).toLowerCase())
  const known = tags.map((tag) => offered.find((language) => language === tag))
  return known.find((language) => language !== undefined) ?? 'nl'
}
