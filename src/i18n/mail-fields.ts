import { z } from 'zod'
import { MAIL_KINDS, type MailKind } from '#domain/mail/mail-kind.ts'
import { SCAN_STATES, type ScanState } from '#domain/scan.ts'
import type { Region } from '#domain/territory/region.ts'
import { formatDay, formatList, formatWeekday } from './formats.ts'
import { personName } from './person-name.ts'

/** With the day by which it was asked for. */
const part = z.object({
  kind: z.enum(['theme', 'item']),
  name: z.string(),
  dueOn: z.string().optional(),
})

/** What the database knows of a mail when it leaves (private.mail_facts). */
export const mailFacts = z.object({
  municipality: z.string().optional(),
  round: z.string().optional(),
  /** Of a round that is planned. */
  firstDay: z.string().optional(),
  lastDay: z.string().optional(),
  /** Until when signing goes on after closing. */
  graceUntil: z.string().optional(),
  daysLeft: z.number().optional(),
  role: z.string().optional(),
  scan: z.string().optional(),
  scanState: z.enum(SCAN_STATES).optional(),
  /** How far the round is shown that the mail is about. */
  stage: z.string().optional(),
  roundId: z.string().optional(),
  action: z.string().optional(),
  title: z.string().optional(),
  parts: z.array(part).optional(),
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
  const { municipality, round, daysLeft, reason, title } = facts
  return {
    wie: facts.by === undefined ? region.office : personName(facts.by),
    gemeente: municipality ?? region.names.nl,
    ronde: round ?? '',
    wanneer: whenWords(kind, facts),
    dagen: daysWords(daysLeft ?? 0),
    themas: partsWords(facts),
    reden: reason ?? '',
    actie: title ?? '',
    taak:
      kind === 'reopened'
        ? GOES_ON[facts.scanState ?? 'in_progress']
        : (TASKS[facts.role ?? ''] ?? ''),
    ...(facts.stage === 'participants' ? COMPARISON : OWN_OUTCOME),
    product: region.productInFull,
    afzender: region.officeInFull,
    link: signInLink(site, address, placeOf(kind, facts)),
  }
}

/** Who is signed in goes on at once; others get a code first, and then go on. */
const signInLink = (site: string, address: string, place: string | null) =>
  `${site}/inloggen?voor=${encodeURIComponent(address)}${place === null ? '' : `&naar=${encodeURIComponent(place)}`}`

/** The page a mail is about; null is where this person begins. Own themes stand on the start page. */
function placeOf(kind: MailKind, facts: MailFacts): string | null {
  const { role, scan, action } = facts
  if (kind === 'action' && action !== undefined) return `/gemeente/acties/${action}`
  if (kind === 'outcome') return outcomePlace(facts)
  if (scan === undefined) return null
  if (kind === 'ready') return `/gemeente/scan/${scan}/tekenen`
  return kind === 'task' || role === 'colleague' ? '/gemeente' : `/gemeente/scan/${scan}`
}

function outcomePlace({ role, stage, scan, roundId }: MailFacts): string | null {
  if (role === 'viewer') return null
  if (stage === 'participants' && roundId !== undefined)
    return `/gemeente/vergelijken?ronde=${roundId}`
  return scan === undefined ? '/gemeente/quick-wins' : `/gemeente/scan/${scan}/uitkomst`
}

const OWN_OUTCOME = {
  uitkomst: 'uw eigen uitkomst',
  toelichting: 'U ziet wat goed gaat en wat u het eerst kunt verbeteren.',
}
const COMPARISON = {
  uitkomst: 'de vergelijking van gemeenten',
  toelichting: 'U ziet de gemeenten die meededen naast elkaar.',
}

/** What who takes part can do in a round that is open again. */
const GOES_ON: Readonly<Record<ScanState, string>> = {
  not_started: 'U kunt de quick scan invullen en inleveren.',
  in_progress: 'U kunt de quick scan verder invullen en inleveren.',
  ready_to_sign: 'De quick scan is ingeleverd. Een tweede collega kan nog tekenen.',
  submitted: 'De quick scan is getekend. U hoeft niets te doen.',
}

const TASKS: Readonly<Record<string, string>> = {
  coordinator:
    'U wordt de coördinator: u verdeelt het werk onder collega’s en zorgt dat de scan wordt ingeleverd.',
  colleague: 'U helpt mee met invullen.',
  staff: 'U werkt mee aan de rondes, de mensen en de uitkomsten.',
  viewer: 'U kijkt mee met de uitkomsten. Invullen hoeft u niet.',
}

function whenWords(kind: MailKind, facts: MailFacts): string {
  const { role, firstDay, lastDay, graceUntil, daysLeft } = facts
  if (graceUntil !== undefined)
    return `tot en met ${formatWeekday(graceUntil)}, want de ronde is gesloten`
  if (kind === 'invitation' && (role === 'staff' || role === 'viewer'))
    return 'u kunt meteen beginnen'
  if (firstDay !== undefined) {
    const until = lastDay === undefined ? '' : ` tot en met ${formatWeekday(lastDay)}`
    return `vanaf ${formatWeekday(firstDay)}${until}`
  }
  if (lastDay === undefined) return 'er is nog geen laatste dag'
  return kind === 'reopened' && daysLeft !== undefined && daysLeft < 0
    ? 'er is nog geen nieuwe laatste dag'
    : `uiterlijk ${formatWeekday(lastDay)}`
}

function daysWords(left: number): string {
  if (left <= 0) return 'nog alleen vandaag'
  return left === 1 ? 'nog 1 dag' : `nog ${left} dagen`
}

/** Themes by name, questions between quotes; one that may come later than the mail asks says so. */
function partsWords({ parts = [], lastDay }: MailFacts): string {
  if (parts.length === 0) return 'alles is ingevuld, inleveren moet nog'
  return formatList(
    parts.map(({ kind, name, dueOn = lastDay }) => {
      const part = kind === 'theme' ? name : `de vraag ‘${name}’`
      return dueOn === lastDay || dueOn === undefined
        ? part
        : `${part} (uiterlijk ${formatDay(dueOn)})`
    }),
  )
}

/** Mails in the name of a colleague, if it was not the office; the others come from the office. */
const OF_SOMEBODY: readonly MailKind[] = ['invitation', 'task', 'ready', 'action']

/** Facts to show a text with, made up. */
export function exampleFacts(kind: MailKind): MailFacts {
  return {
    municipality: 'Voorbeeldstad',
    round: 'Najaar 2026',
    lastDay: '2026-12-18',
    daysLeft: 7,
    role: 'coordinator',
    ...(OF_SOMEBODY.includes(kind) && { by: 'sam.jansen@voorbeeld.example' }),
    stage: 'own',
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
