import { readAddress } from './pasted.ts'

/** A municipality as somebody may write it. */
export type Place = { code: string; name: string; slug: string }

/** One person of a list that was pasted: what could be read of it. */
export type Listed = {
  key: number
  name: string
  /** As it was typed where it is no address. */
  email: string
  municipality: string | null
  /** What stood where a municipality was expected. */
  said: string
}

/** Who is in already, or waits. */
export type Known = { email: string; municipalityCode: string | null; waiting: boolean }

export const FAULTS = [
  'badAddress',
  'typo',
  'double',
  'member',
  'memberElsewhere',
  'invited',
  'invitedElsewhere',
  'unknownMunicipality',
  'otherMunicipality',
] as const
export type Fault = (typeof FAULTS)[number]

const MARK = '@'
/** As private.clean_email in the database. */
const ADDRESS = /^[^@\s<>(),;:"]+@[^@\s<>(),;:"]+\.[^@.\s<>(),;:"]+$/
const ANY_ADDRESS = /[^\s<>(),;:"]*@[^\s<>(),;:"]*/g
/** Words above a column of a sheet. */
const HEADINGS = new Set(['naam', 'email', 'e mail', 'mail', 'e mailadres', 'emailadres', 'adres'])
HEADINGS.add('gemeente').add('voornaam').add('achternaam').add('functie').add('mailadres')

/** Whether this is an address that the database takes. */
export const isAddress = (text: string) => text.length <= 254 && ADDRESS.test(text)

/**
 * The people in a list from a sheet or a mail: name, address and municipality in any order, with tabs, commas,
 * semicolons or only spaces between; "Naam <adres>"; several in one line; a line with only a municipality goes
 * for the lines below it.
 * @param own the municipality that everybody belongs to of whom nothing else is said.
 */
export function readList(
  text: string,
  places: readonly Place[],
  own: string | null = null,
): Listed[] {
  const find = finder(places)
  const found: Omit<Listed, 'key'>[] = []
  let heading = own
  for (const line of text.normalize('NFKC').split(/[\r\n]+/)) {
    const words = line.replace(/mailto:/gi, ' ')
    const addresses = [...words.matchAll(ANY_ADDRESS)]
    if (addresses.length === 0) {
      const only = find(words)
      if (only !== null && plain(words) !== '') heading = only
      else if (plain(words) !== '' && !isHeading(words))
        found.push({ ...personIn(words, find, heading), email: '' })
      continue
    }
    let from = 0
    for (const [index, match] of addresses.entries()) {
      const end = match.index + match[0].length
      const last = index === addresses.length - 1
      const around = `${words.slice(from, match.index)}\t${last ? words.slice(end) : ''}`
      found.push({ ...personIn(around, find, heading), email: readAddress(match[0]) })
      from = end
    }
  }
  return found.map((person, key) => ({ ...person, key }))
}

type Find = (text: string) => string | null

/** What is said of a person around the address. */
function personIn(text: string, find: Find, heading: string | null): Omit<Listed, 'key' | 'email'> {
  const parts = text
    .split(/[\t,;<>|]/)
    .map((part) => part.replace(/^[\s"'(]+|[\s"')]+$/g, ''))
    .filter((part) => plain(part) !== '')
  const at = parts.findIndex((part) => find(part) !== null)
  if (at >= 0) {
    const name = parts.filter((_, index) => index !== at).join(' ')
    return { name, municipality: find(parts[at] ?? ''), said: '' }
  }
  const within = parts.flatMap((part) => placeWithin(part, find) ?? [])[0]
  if (within) return { name: within.name, municipality: within.code, said: '' }
  // Of two parts without a municipality the last one would be it.
  const unknown = heading === null ? (parts.find(saysPlace) ?? parts.slice(1).at(-1) ?? '') : ''
  const name = parts.filter((part) => part !== unknown).join(' ')
  return { name, municipality: heading, said: unknown }
}

const saysPlace = (part: string) => /^gemeente\s/i.test(part)

/** A municipality at the begin or the end of words that only spaces part: "Anna Jansen Sittard-Geleen". */
function placeWithin(text: string, find: Find): { code: string; name: string } | null {
  const words = text.split(/\s+/)
  for (let length = words.length - 1; length > 0; length -= 1) {
    const end = find(words.slice(-length).join(' '))
    if (end !== null) return { code: end, name: words.slice(0, -length).join(' ') }
    const begin = find(words.slice(0, length).join(' '))
    if (begin !== null) return { code: begin, name: words.slice(length).join(' ') }
  }
  return null
}

function finder(places: readonly Place[]): Find {
  const byName = new Map(
    places.flatMap(({ code, name, slug }) => [
      [plain(name), code] as const,
      [plain(slug), code] as const,
      [code.toLowerCase(), code] as const,
    ]),
  )
  return (text) => byName.get(plain(text).replace(/^gemeente /, '')) ?? null
}

/** Small letters without signs, so that "Valkenburg a/d Geul" and its accents are found. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const isHeading = (line: string) =>
  line
    .split(/[\t,;|]/)
    .map(plain)
    .every((word) => word === '' || HEADINGS.has(word))

export type Checking = {
  known: readonly Known[]
  /** Domains that people of the region have; and those of everybody. */
  domains: readonly string[]
  /** The only municipality that may be chosen; null for staff. */
  own: string | null
  /** Addresses that somebody said are right as they are. */
  accepted: ReadonlySet<string>
}

/** What is wrong with a person of the list, the first thing to mend; null when this one can be invited. */
export function faultOf(
  person: Listed,
  all: readonly Listed[],
  { known, domains, own, accepted }: Checking,
): Fault | null {
  const { email, municipality } = person
  if (!isAddress(email)) return 'badAddress'
  if (!accepted.has(email) && meantDomain(email, domains) !== null) return 'typo'
  if (all.some((other) => other.key < person.key && other.email === email)) return 'double'
  const already = known.find((one) => one.email === email)
  if (already) {
    const here = already.municipalityCode !== null && already.municipalityCode === municipality
    if (already.waiting) return here ? 'invited' : 'invitedElsewhere'
    return here ? 'member' : 'memberElsewhere'
  }
  if (municipality === null) return 'unknownMunicipality'
  return own !== null && municipality !== own ? 'otherMunicipality' : null
}

/** Everybody's, beside those of the region. */
const COMMON = ['gmail.com', 'hotmail.com', 'hotmail.nl', 'outlook.com', 'outlook.nl', 'live.nl']
const ALSO = ['icloud.com', 'ziggo.nl', 'kpnmail.nl', 'planet.nl', 'home.nl', 'yahoo.com']

/** The domains that addresses in this region end with: of who is known, and of the municipalities. */
export function domainsOf(emails: readonly string[], places: readonly Place[]): string[] {
  const used = emails.map((email) => email.slice(email.lastIndexOf(MARK) + 1))
  return [...new Set([...used, ...places.map(({ slug }) => `${slug}.nl`), ...COMMON, ...ALSO])]
}

/** The domain that was meant, where it is a letter or two from one that people have; else null. */
export function meantDomain(email: string, domains: readonly string[]): string | null {
  const domain = email.slice(email.lastIndexOf(MARK) + 1)
  if (domains.includes(domain)) return null
  const near = domains
    .map((known) => ({ known, apart: apart(domain, known) }))
    // In a short one two letters are half the name.
    .filter(({ known, apart }) => apart <= (known.length > 7 ? 2 : 1))
    .sort((a, b) => a.apart - b.apart || a.known.localeCompare(b.known))
  return near[0]?.known ?? null
}

/** How many letters are missing, too many, other or swapped with the next (optimal string alignment). */
function apart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i += 1) {
    const [above = [], twoUp = []] = [rows[i - 1], rows[i - 2]]
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + same,
        swapped ? (twoUp[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 3
}
