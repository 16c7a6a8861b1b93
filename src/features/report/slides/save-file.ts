import { our } from '#i18n/our-region.ts'
import { fileName } from '#ui/take-away/about.ts'
import { offerFile } from '#ui/take-away/offer-file.ts'
import type { Origin } from '#ui/take-away/origin.ts'
import type { Deck } from './deck.ts'
import { toPptx } from './to-pptx.ts'

/**
 * Makes the file and offers it as a download.
 * @returns its name.
 */
export async function saveSlides(deck: Deck, origin: Origin): Promise<string> {
  const name = fileName({ title: deck.title, origin, now: new Date() }, 'pptx')
  offerFile(await toPptx(deck, our.colour), name)
  return name
}
