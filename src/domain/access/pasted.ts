import { z } from 'zod'

/** Signs that nobody sees, which come along when something is copied. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** Digits of a code (supabase/config.toml), shown in two groups of four. */
const DIGITS = 8
const GROUP = 4
/** Digits that belong together: with spaces, dashes or a dot between them, but not the end of a sentence. */
const TOGETHER = /\d(?:(?:[^\S\r\n]{0,3}|[^\S\r\n]?[\u2010-\u2015-][^\S\r\n]?|\.)\d)*/g

/**
 * The sign-in code in what somebody typed or pasted: "12345678", "123-456 78", or a sentence with the
 * code in it; null when there is none, or when it could be one of several.
 */
export function readCode(text: string): string | null {
  const groups = visible(text).match(TOGETHER) ?? []
  const codes = new Set(groups.map(digitsOf).filter(({ length }) => length === DIGITS))
  const [code] = codes
  return code !== undefined && codes.size === 1 ? code : null
}

/**
 * What is typed in the field of a code, in groups as the mail shows it; a sentence becomes the code that
 * is in it. What is no code comes back as it is.
 * @param caret where the caret stands; it stays between the same digits
 * @param forward what comes after the caret was deleted: then it stands behind the space
 */
export function groupCode(
  text: string,
  caret: number,
  forward = false,
): { text: string; caret: number } {
  const found = /^[\d\s.\u2010-\u2015-]*$/.test(visible(text))
    ? digitsOf(visible(text))
    : readCode(text)
  if (found === null) return { text, caret }
  const before = digitsOf(visible(text.slice(0, caret))).length
  const spaced = before > GROUP || (forward && before === GROUP)
  const grouped = `${found.slice(0, GROUP)} ${found.slice(GROUP)}`.trim()
  return { text: grouped, caret: Math.min(grouped.length, before + (spaced ? 1 : 0)) }
}

const visible = (text: string) => text.normalize('NFKC').replace(UNSEEN, '')
const digitsOf = (text: string) => text.replace(/\D/g, '')

/**
 * The address in what somebody typed or pasted: "naam@gemeente.nl", "Naam <naam@gemeente.nl>",
 * "mailto:naam@gemeente.nl", in small letters. What holds no address comes back as it is.
 */
export function readAddress(text: string): string {
  const seen = visible(text).trim()
  const inside = /<\s*([^<>\s]+@[^<>\s]+)\s*>/.exec(seen)?.[1] ?? seen
  return inside
    .replace(/^mailto:/i, '')
    .replace(/^["'(\s]+|["'),;.\s]+$/g, '')
    .toLowerCase()
}

/** A form's field for an address, read as `readAddress` does. */
export const emailAddress = (message?: string) =>
  z.string().transform(readAddress).pipe(z.email(message))
