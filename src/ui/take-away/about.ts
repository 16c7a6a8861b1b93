import { messages } from './take-away.messages.ts'
import type { Origin } from './origin.ts'
import type { TakenTable } from './taken-table.ts'

const words = messages.about

/** Where the method is explained, for everyone. */
const METHOD = '/methode'

export type AboutFile = {
  title: string
  origin: Origin
  table: TakenTable
  /** The address of the page it was made on. */
  address: string
  now: Date
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
    [words.title, title],
    ...(origin.round === undefined ? [] : [[words.round, origin.round] as const]),
    [words.n, origin.n ?? words.rows(table.rows.length)],
    [words.source, `${words.product}, ${address}`],
    [words.saved, dayOf(now)],
    [words.method, new URL(METHOD, address).href],
    ...table.remarks.map((remark) => [words.remark, remark] as const),
  ]
}

/** What it is, of which round, made when: "score-per-gemeente-najaar-2026-2026-11-23.csv". */
export function fileName({ title, origin, now }: AboutFile, format: string): string {
  const parts = [slug(title, 45), slug(origin.round ?? '', 30), dayOf(now)]
  return `${parts.filter(Boolean).join('-')}.${format}`
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
