/** The kinds of parts that a draft is made of. */
export type Kind =
  | 'theme'
  | 'item'
  | 'ratingItem'
  | 'contradiction'
  | 'legalNote'
  | 'ratingPage'
  | 'measure'
  | 'lineage'
