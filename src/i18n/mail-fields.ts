import { z } from 'zod'
import { MAIL_KINDS, type MailKind } from '#domain/mail/mail-kind.ts'
import type { Region } from '#domain/territory/region.ts'
import { formatList, formatWeekday } from './formats.ts'
import { personName } from './person-name.ts'

/** What the database knows of a mail when it leaves (private.mail_facts). */
export const mailFacts = z.object({
  municipality: z.string().optional(),
  round: z.string().optional(),
  lastDay: z.string().optional(),
  daysLeft: z.number().optional(),
  role: z.string().optional(),
  scan: z.string().optional(),
  action: z.string().optional(),
  title: z.string().optional(),
  parts: z.array(z.object({ kind: z.enum(['theme', 'item']), name: z.string() })).optional(),
  reason: z.string().optional(),
  /** Address of who acted; the office when there is none. */
  by: z.string().optional(),
})

export type MailFacts = z.infer<typeof mailFacts>

type Office = Pick<Region, 'productInFull' | 'office' | 'officeInFull' | 'names'>

/**
 * What is filled in a mail, in words, by the name of its place.
 * @param site where people reach the app, without a slash at the end.
 */
export function mailFields(
  kind: MailKind,
  facts: MailFacts,
  address: string,
  { site, region }: { site: string; region: Office },
): Record<string, string> {
  const { municipality, round, lastDay, daysLeft, parts, reason, title, role } = facts
  return {
    wie: facts.by === undefined ? region.office : personName(facts.by),
    gemeente: municipality ?? region.names.nl,
    ronde: round ?? '',
    wanneer:
      lastDay === undefined ? 'er is nog geen laatste dag' : `uiterlijk ${formatWeekday(lastDay)}`,
    dagen: daysWords(daysLeft ?? 0),
    themas: partsWords(parts ?? []),
    reden: reason ?? '',
    actie: title ?? '',
    taak: TASKS[role ?? ''] ?? '',
    product: region.productInFull,
    afzender: region.officeInFull,
    link: signInLink(site, address, placeOf(kind, facts)),
  }
}

/** Who is signed in goes on at once; others get a code first, and then go on. */
const signInLink = (site: string, address: string, place: string | null) =>
  `${site}/inloggen?voor=${encodeURIComponent(address)}${place === null ? '' : `&naar=${encodeURIComponent(place)}`}`

/** The page a mail is about; null is where this person begins. Own themes stand on the start page. */
function placeOf(kind: MailKind, { role, scan, action }: MailFacts): string | null {
  if (kind === 'action' && action !== undefined) return `/gemeente/acties/${action}`
  if (kind === 'outcome' && role !== 'viewer') return '/gemeente/quick-wins'
  if (scan === undefined) return null
  if (kind === 'ready') return `/gemeente/scan/${scan}/tekenen`
  return kind === 'task' || role === 'colleague' ? '/gemeente' : `/gemeente/scan/${scan}`
}

const TASKS: Readonly<Record<string, string>> = {
  coordinator:
    'U wordt de coördinator: u verdeelt het werk onder collega’s en zorgt dat de scan wordt ingeleverd.',
  colleague: 'U helpt mee met invullen.',
  staff: 'U werkt mee aan de rondes, de mensen en de uitkomsten.',
  viewer: 'U kijkt mee met de uitkomsten. Invullen hoeft u niet.',
}

function daysWords(left: number): string {
  if (left <= 0) return 'nog alleen vandaag'
  return left === 1 ? 'nog 1 dag' : `nog ${left} dagen`
}

/** Themes by name, questions between quotes. */
function partsWords(parts: readonly { kind: 'theme' | 'item'; name: string }[]): string {
  if (parts.length === 0) return 'alles is ingevuld, inleveren moet nog'
  const names = parts.map(({ kind, name }) => (kind === 'theme' ? name : `de vraag ‘${name}’`))
  return formatList(names)
}

/** Facts to show a text with, made up. */
export function exampleFacts(): MailFacts {
  return {
    municipality: 'Voorbeeldstad',
    round: 'Najaar 2026',
    lastDay: '2026-12-18',
    daysLeft: 7,
    role: 'coordinator',
    by: 'sam.jansen@voorbeeld.example',
    parts: [
      { kind: 'theme', name: 'Een eerste thema' },
      { kind: 'theme', name: 'Een tweede thema' },
    ],
    reason: 'Bij een vraag staat een getal dat niet kan kloppen. Wilt u dat nakijken?',
    title: 'Ondernemers binnen een dag terugbellen',
  }
}

/** A kind of mail by its name; null when the program does not know it. */
export const knownKind = (kind: string): MailKind | null =>
  MAIL_KINDS.find((known) => known === kind) ?? null
