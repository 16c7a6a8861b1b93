import { formatList } from '#i18n/formats.ts'
import { messages } from './few.messages.ts'

/** Up to so many are read at a glance: a region of sixteen municipalities is shown as a whole. */
const GLANCE = 16
const SHOWN = 8

/**
 * A list as it is shown: all of it when it is short enough, else the first few with the rest behind a
 * click. One that is hardly longer than what is shown is shown as a whole too.
 */
export function fewOf<Thing>(all: readonly Thing[]): {
  first: readonly Thing[]
  rest: readonly Thing[]
} {
  if (all.length <= GLANCE) return { first: all, rest: [] }
  return { first: all.slice(0, SHOWN), rest: all.slice(SHOWN) }
}

/** Names in a sentence: "Beek en Stein", and of very many "Beek, Stein, … en nog 120". */
export function fewNames(names: readonly string[]): string {
  const { first, rest } = fewOf(names)
  return formatList(rest.length === 0 ? names : [...first, messages.others(rest.length)])
}
