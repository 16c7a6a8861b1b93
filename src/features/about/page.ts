/** Words of the pages about the product itself, in plain Dutch (B1). */
export type Page = {
  title: string
  lead: string
  parts: readonly { title: string; paragraphs: readonly string[]; list?: readonly string[] }[]
}
