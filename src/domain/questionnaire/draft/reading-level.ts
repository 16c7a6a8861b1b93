/** From these averages on a text is told to be hard to read: an estimate, no test of language level B1. */
const MOST_WORDS = 18
const MOST_LETTERS = 6.5

/** How long sentences and words are on average, to one decimal. */
export type ReadingLevel = { wordsPerSentence: number; lettersPerWord: number; hard: boolean }

/**
 * The average number of words in a sentence and of letters in a word of some texts that are read together. Fewer than
 * five words tell nothing.
 */
export function readingLevel(texts: readonly string[]): ReadingLevel {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?;:](?:\s|$)/))
    .map((sentence) => sentence.match(/[\p{L}\p{N}-]+/gu) ?? [])
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length < 5) return { wordsPerSentence: words.length, lettersPerWord: 0, hard: false }
  const wordsPerSentence = round(words.length / sentences.length)
  const lettersPerWord = round(words.join('').length / words.length)
  const hard = wordsPerSentence > MOST_WORDS || lettersPerWord > MOST_LETTERS
  return { wordsPerSentence, lettersPerWord, hard }
}

const round = (value: number) => Math.floor(value * 10 + 0.5) / 10
