import { messages } from './take-away.messages.ts'
import type { Origin } from './origin.ts'
import type { TakenTable } from './taken-table.ts'

const words = messages.about

/** Where the method is explained, for everyone. */
const METHOD = '/methode'

export type AboutFile = {
  title: string
  /** What the file is called when the title says a finding, which is another one next week. */
  name?: string
  origin: Origin
  table: TakenTable
  /** The address of the page it was made on. */
  address: string
  now: Date
}

/** What a title leaves unsaid of where it comes from: "Inkoop en betalen, Najaar 2026". */
export function originOf({ title, origin }: Pick<AboutFile, 'title' | 'origin'>): string {
  return unsaid(title, [origin.subject, origin.round]).join(', ')
}

/** What it is about and of when, and what it says. */
export function fullTitle(file: Pick<AboutFile, 'title' | 'origin'>): string {
  return [originOf(file), file.title].filter(Boolean).join(': ')
}

function unsaid(title: string, parts: readonly (string | undefined)[]): readonly string[] {
  return parts.filter((part) => part !== undefined && !title.includes(part)) as string[]
}

/** What every file says about itself, as pairs of a name and a value. */
export function aboutRows({
  title,
  origin,
  table,
  address,
  now,
}: AboutFile): readonly (readonly [string, string])[] {
  return [
    [words.title, fullTitle({ title, origin })],
    ...(origin.subject === undefined ? [] : [[words.subject, origin.subject] as const]),
    ...(origin.round === undefined ? [] : [[words.round, origin.round] as const]),
    [words.n, origin.n ?? words.rows(table.rows.length)],
    [words.source, `${words.product}, ${address}`],
    [words.saved, dayOf(now)],
    [words.method, new URL(METHOD, address).href],
    ...table.remarks.map((remark) => [words.remark, remark] as const),
  ]
}

/** What it is, about what, of which round, made when: "beek-scores-najaar-2026-2026-11-23.csv". */
export function fileName(
  { title, name: own, origin, now }: Pick<AboutFile, 'title' | 'name' | 'origin' | 'now'>,
  format: string,
): string {
  const name = own === undefined ? slug(title, 45) : slug(own, 70)
  const subject = slug(origin.subject ?? '', 30)
  // A long title may say it where the name no longer does.
  const parts = [
    name.includes(subject) ? '' : subject,
    name,
    slug(origin.round ?? '', 30),
    dayOf(now),
  ]
  return `${parts.filter(Boolean).join('-')}.${format}`
}

/**
 * The page of a chart and what its table holds, without what is about one scan or round: so the name stays when a chart
 * beside it is not there.
 */
export function chartName(address: string, { caption }: HTMLTableElement): string {
  const parts = new URL(address).pathname.split('/').filter((part) => !/^[0-9a-f-]{36}$/.test(part))
  return [...parts, caption?.textContent ?? messages.chart].join(' ')
}

/** The day in the Netherlands, as ISO date. */
function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment)
}

/** Whole words, as far as they fit. */
function slug(text: string, longest: number): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const fitting = words.filter((_, index) => words.slice(0, index + 1).join('-').length <= longest)
  return fitting.join('-')
}
