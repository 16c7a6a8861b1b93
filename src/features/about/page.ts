/** A part of such a page, with a list or what terms mean. */
export type Part = {
  title: string
  paragraphs: readonly string[]
  list?: readonly string[]
  terms?: readonly (readonly [term: string, meaning: string])[]
}

/** Words of the pages about the product itself, in plain Dutch (B1). */
export type Page = { title: string; lead: string; parts: readonly Part[] }
