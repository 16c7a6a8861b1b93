import type { Language } from './languages.ts'
import { frenchWords } from './french.ts'
import { wordsInThree, type Words } from './rate.messages.ts'

/** The words around the questions, in every language of this page. */
export const words: Record<Language, Words> = { ...wordsInThree, fr: frenchWords }
