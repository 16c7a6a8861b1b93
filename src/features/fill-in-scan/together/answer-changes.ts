import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { answerWords } from '#i18n/answer-words.ts'
import { formatDay } from '#i18n/formats.ts'
import { messages } from './together.messages.ts'

const words = messages.history

/** A part of an answer that changed, with both values in words. */
export type Change = { field: string; from: string; to: string }

/**
 * What a new version of an answer changed, in words.
 * @param before the version before it; undefined when this is the first.
 */
export function changesOf(item: Item, before: Answer | undefined, after: Answer): Change[] {
  const [from, to] = [before ?? EMPTY_ANSWER, after].map((answer) => partsInWords(item, answer))
  return (Object.keys(words.fields) as (keyof typeof words.fields)[]).flatMap((part) => {
    const [was, became] = [from?.[part] ?? '', to?.[part] ?? '']
    return was === became ? [] : [{ field: words.fields[part], from: was, to: became }]
  })
}

function partsInWords(item: Item, answer: Answer): Record<keyof typeof words.fields, string> {
  const { note, evidenceUrl, shareable, deliberate, internalNote } = answer
  return {
    answer: answerWords(item, answer),
    note,
    evidence: evidenceUrl,
    shareable: shareable ? words.yes : words.no,
    deliberate: deliberate ? words.until(deliberate.reason, formatDay(deliberate.until)) : '',
    internalNote,
  }
}
