/** What who reads is called. */
export const YOU = 'u'

/**
 * A name to call someone by, from the only thing the product knows of a person: "sam.beek@..." is
 * "Sam Beek", "j.de-vries@..." is "J. De Vries".
 * @param email null for somebody who left, and is no longer named.
 */
export function personName(email: string | null): string {
  if (email === null) return 'een oud-collega'
  const parts = partsOf(email)
  if (parts.length === 0) return email
  return parts.map((part) => (part.length === 1 ? `${capital(part)}.` : capital(part))).join(' ')
}

/** How somebody is called by who reads it. */
export function nameFor(reader: string | null | undefined, email: string): string {
  return email === reader ? YOU : personName(email)
}

/** How somebody is called in a list to choose from: who reads it finds the own name too. */
export function nameToChoose(reader: string | null | undefined, email: string): string {
  return email === reader ? `${personName(email)} (${YOU})` : personName(email)
}

/** How somebody is called of whom only the id is known. */
export function memberName(
  members: readonly { userId: string; email: string }[],
  id: string | null,
): string {
  return personName(members.find(({ userId }) => userId === id)?.email ?? null)
}

/** At most two letters for someone, "SB". */
export function initials(email: string): string {
  const parts = partsOf(email)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
  return letters.map((part) => part?.charAt(0).toUpperCase() ?? '').join('')
}

function partsOf(email: string): string[] {
  return (email.split('@')[0] ?? '').split(/[._+-]+/).filter((part) => part !== '')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
