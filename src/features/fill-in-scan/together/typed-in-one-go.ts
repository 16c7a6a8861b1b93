import { sameAnswer } from '#domain/questionnaire/answer-fields.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { AnswerVersion } from '#data/together.ts'

/** Milliseconds between two saves of a text that is still being typed; saving waits two seconds at most. */
const SAME_GO = 60_000

/** A version to read, and the one it is compared with; undefined when it was the first. */
export type VersionToRead = { version: AnswerVersion; before: AnswerVersion | undefined }

/**
 * The versions of an answer as a person reads them. A text is saved while it is being typed; those
 * saves are one change to read. The database keeps every one.
 * @param versions newest first, as the result.
 */
export function versionsToRead(versions: readonly AnswerVersion[]): VersionToRead[] {
  const read: VersionToRead[] = []
  for (const [index, version] of versions.entries()) {
    const newer = versions[index - 1]
    const before = versions[index + 1]
    const last = read.at(-1)
    if (last && newer && isStillTyping(version, newer)) last.before = before
    else read.push({ version, before })
  }
  return read
}

function isStillTyping(older: AnswerVersion, newer: AnswerVersion): boolean {
  if (older.email === null || older.email !== newer.email) return false
  if (Date.parse(newer.at) - Date.parse(older.at) > SAME_GO) return false
  const [was, became] = [textsOf(older.answer), textsOf(newer.answer)]
  const changed = was.flatMap((text, part) => (text === became[part] ? [] : [part]))
  const [part, ...others] = changed
  if (part === undefined || others.length > 0) return false
  const [from = '', to = ''] = [was[part], became[part]]
  const goesOn = from !== '' && (to.startsWith(from) || (to !== '' && from.startsWith(to)))
  return goesOn && sameAnswer(withoutTexts(older.answer), withoutTexts(newer.answer))
}

function textsOf(answer: Answer): readonly string[] {
  const { note, evidenceUrl, internalNote, deliberate } = answer
  const reason = answer.status === 'notApplicable' ? answer.reason : ''
  return [note, evidenceUrl, internalNote, deliberate?.reason ?? '', reason]
}

function withoutTexts(answer: Answer): Answer {
  return {
    ...answer,
    note: '',
    evidenceUrl: '',
    internalNote: '',
    deliberate: answer.deliberate && { ...answer.deliberate, reason: '' },
    ...(answer.status === 'notApplicable' && { reason: '' }),
  }
}
