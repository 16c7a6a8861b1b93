/**
 * A name to call someone by, from the only thing the product knows of a person: "sam.beek@..." is
 * "Sam Beek", "j.de-vries@..." is "J. De Vries".
 */
export function personName(email: string): string {
  const parts = partsOf(email)
  if (parts.length === 0) return email
  return parts.map((part) => (part.length === 1 ? `${capital(part)}.` : capital(part))).join(' ')
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
