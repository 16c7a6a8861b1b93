export const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language to begin with: asked for in the address, else that of the browser, else Dutch. */
export function firstLanguage(asked: string | null, browser: readonly string[]): Language {
  const wanted = [asked, ...browser].map((tag) => tag?.slice(0, 2).toLowerCase())
  return LANGUAGES.find((language) => language === wanted.find((tag) => isLanguage(tag))) ?? 'nl'
}

function isLanguage(tag: string | undefined): boolean {
  return LANGUAGES.some((language) => language === tag)
}
