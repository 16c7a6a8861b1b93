import { isOneLine } from '#domain/one-line.ts'

/** Whether it can be a name under a document, as private.clean_name in hand-in.sql has it. */
export function isName(text: string): boolean {
  const length = [...text.trim()].length
  return length >= 2 && length <= 120 && isOneLine(text.trim())
}
