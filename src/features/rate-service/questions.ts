import { MINUTES_TO_RATE } from '#i18n/minutes-to-rate.ts'
import { intro, thanks } from '#i18n/told-entrepreneurs.ts'
import content from '#content/2026-1/rating.json'
import type { Language } from './draft.ts'

type Text = Record<Language, string>

/** The rating items in the order in which they are asked. */
export const ITEM_TEXTS: readonly Text[] = content.items.map(({ text }) => text)

/** What is asked, besides the items; what is promised has one place. */
export const texts = { ...content.texts, intro: intro(MINUTES_TO_RATE), thanks }

/** The answers to choose from. */
export const scales = content.scales
