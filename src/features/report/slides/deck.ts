/** Numbers of 0-100 as bars, which stay editable in the file; a null has no bar. */
export type Bars = {
  labels: readonly string[]
  series: readonly { name: string; values: readonly (number | null)[] }[]
}

export type Slide = {
  title: string
  /** Two at most: who wants to know more finds it in the notes. */
  sentences: readonly string[]
  bars?: Bars
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] }
  /** For who presents. */
  notes: string
}

/** A presentation before it is a file. */
export type Deck = {
  title: string
  subtitle: string
  /** Under every slide: of which round, made when. */
  footer: string
  slides: readonly Slide[]
}
