import { MINUTES_TO_RATE } from '#i18n/minutes-to-rate.ts'
import { intro, thanks } from '#i18n/told-entrepreneurs.ts'
import content from '#content/rating-2026-1.json'
import type { Language } from './draft.ts'
import { frenchItems, frenchScales, frenchTexts } from './french.ts'

type Text = Record<Language, string>
type Option<Value> = { value: Value; text: Text }
type InThree = Omit<Text, 'fr'>

/** A French text that is not there is read in English; draft.test.ts sees to it that none is missing. */
const withFrench = (text: InThree, fr: string | undefined): Text => ({ ...text, fr: fr ?? text.en })

const scale = <Value extends string | number>(
  name: keyof typeof content.scales,
  options: readonly { value: Value; text: InThree }[],
): Option<Value>[] =>
  options.map(({ value, text }) => ({
    value,
    text: withFrench(text, frenchScales[name]?.[String(value)]),
  }))

/** The rating items in the order in which they are asked. */
export const ITEM_TEXTS: readonly Text[] = content.items.map(({ id, text }) =>
  withFrench(text, frenchItems[id]),
)

const names = Object.keys(frenchTexts) as (keyof typeof frenchTexts)[]

/** What is asked, besides the items. */
export const texts = {
  ...(Object.fromEntries(
    names.map((name) => [name, withFrench(content.texts[name], frenchTexts[name])]),
  ) as Record<keyof typeof frenchTexts, Text>),
  // What is promised has one place.
  intro: intro(MINUTES_TO_RATE),
  thanks,
}

/** The answers to choose from. */
export const scales = {
  importance: scale('importance', content.scales.importance),
  satisfaction: scale('satisfaction', content.scales.satisfaction),
  contact: scale('contact', content.scales.contact),
  sector: scale('sector', content.scales.sector),
  size: scale('size', content.scales.size),
}
