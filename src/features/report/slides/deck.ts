/** Numbers of 0-100 as bars, which stay editable in the file. */
export type Bars = {
  labels: readonly string[]
  /** The own one or the only one, and what stands beside it. */
  series: readonly { name: string; values: readonly number[] }[]
}

export type Slide = {
  title: string
  /** Two at most: who wants to know more finds it in the notes. */
  sentences: readonly string[]
  bars?: Bars
  table?: {
    head: readonly string[]
    /** Of the columns, in inches; together as wide as a slide. */
    widths: readonly number[]
    rows: readonly (readonly string[])[]
  }
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

/** What fits beside a title. */
const SENTENCES = 2
const LONGEST = 170

/** The sentences that fit on a slide; the others are for who presents. */
export function fitting(slide: Slide): Slide {
  const short = slide.sentences.filter((sentence) => sentence.length <= LONGEST).slice(0, SENTENCES)
  const others = slide.sentences.filter((sentence) => !short.includes(sentence))
  return {
    ...slide,
    sentences: short,
    notes: [...others, slide.notes].filter(Boolean).join('\n'),
  }
}
