import type { RatingLanguage } from '#i18n/rated-in.ts'

/**
 * The address where entrepreneurs rate this municipality.
 * @param language other than Dutch only when somebody has to begin in it; the page follows the browser.
 */
export function ratingLink(slug: string, language?: RatingLanguage): string {
  const path = `${window.location.origin}/beoordeel/${slug}`
  return language === undefined || language === 'nl' ? path : `${path}?taal=${language}`
}

/** As people type it. */
export function withoutProtocol(address: string): string {
  return address.replace(/^https?:\/\//, '')
}

/** With a code after the #, so that it is sent to no server and written in no log. */
export const linkWith = (code: string, slug: string) => `${ratingLink(slug)}#code=${code}`
