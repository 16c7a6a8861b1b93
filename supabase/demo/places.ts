import second from '../content/second/region.json' with { type: 'json' }
import territory from '../content/region.json' with { type: 'json' }

/** A municipality of a demo region. */
export type DemoPlace = {
  code: string
  name: string
  slug: string
  sizeClass: string
  inhabitants: number
  /** The short name of the one of South Limburg that it does as: its plan and its actions; null for none. */
  like: string | null
}

/** Those of South Limburg, which do as they do. */
export const OUR_PLACES: readonly DemoPlace[] = territory.municipalities.map((one) => ({
  ...one,
  like: one.shortName,
}))

const bySize = <One extends { inhabitants: number }>(places: readonly One[]) =>
  [...places].sort((a, b) => b.inhabitants - a.inhabitants)

/** Those of the generated region: the largest does as our largest, and so on. */
export const SECOND_PLACES: readonly DemoPlace[] = second.municipalities.map((one) => ({
  ...one,
  like:
    bySize(territory.municipalities)[bySize(second.municipalities).indexOf(one)]?.shortName ?? null,
}))
