import { z } from 'zod'

/** Signs that nobody sees, which come along when something is copied. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/**
 * The sign-in code in what somebody typed or pasted: "123456", "123-456", "1234 5678", or a sentence with
 * the code in it; null when there is none, or when it could be one of several.
 */
export function readCode(text: string): string | null {
  const seen = text.normalize('NFKC').replace(UNSEEN, '')
  const groups = seen.match(/\d[\d\s.\u2010-\u2015-]*\d/g) ?? []
  const codes = groups.map((group) => group.replace(/\D/g, '')).filter(isCode)
  const [code] = new Set(codes)
  return code !== undefined && new Set(codes).size === 1 ? code : null
}

/** Hosted Supabase can be set from six to ten digits. */
function isCode(digits: string): boolean {
  return digits.length >= 6 && digits.length <= 10
}

/**
 * The address in what somebody typed or pasted: "naam@gemeente.nl", "Naam <naam@gemeente.nl>",
 * "mailto:naam@gemeente.nl", in small letters. What holds no address comes back as it is.
 */
export function readAddress(text: string): string {
  const seen = text.normalize('NFKC').replace(UNSEEN, '').trim()
  const inside = /<\s*([^<>\s]+@[^<>\s]+)\s*>/.exec(seen)?.[1] ?? seen
  return inside
    .replace(/^mailto:/i, '')
    .replace(/^["'(\s]+|["'),;.\s]+$/g, '')
    .toLowerCase()
}

/** A form's field for an address, read as `readAddress` does. */
export const emailAddress = (message?: string) =>
  z.string().transform(readAddress).pipe(z.email(message))
