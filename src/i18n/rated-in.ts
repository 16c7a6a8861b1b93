import type { LANGUAGES } from '#domain/territory/region.ts'
import { our } from './our-region.ts'

/** One of the languages in which entrepreneurs can rate. */
export type RatingLanguage = (typeof LANGUAGES)[number]

/** In which languages entrepreneurs can rate in this region, as a sentence in one of them lists them. */
export function ratedIn(language: RatingLanguage): string {
  const locale = language === 'en' ? 'en-GB' : language
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    our.languages.map((one) => names.of(one) ?? one),
  )
}
