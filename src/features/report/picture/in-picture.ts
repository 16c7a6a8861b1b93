import type { Sentence } from '../summary.ts'

/** The sentences on what changed, which stand in the picture. */
export const isChange = ({ id }: Sentence): boolean => id === 'moved' || id === 'since'

/** What the picture says already is not said again below it. */
export const isInPicture = (sentence: Sentence): boolean =>
  isChange(sentence) || sentence.id.startsWith('quickWin')
