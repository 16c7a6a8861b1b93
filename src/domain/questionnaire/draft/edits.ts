import { partsOf, type Document, type Kind, type Part } from './document.ts'

/** A part as the database has it now. */
export type StoredPart = Part & { version: number }

/** A change of a part: made on this version of it, 0 of a new one; without content it is taken out. */
export type Edit = {
  kind: Kind
  id: string
  version: number
  position: number
  content: unknown
}

/** The edits that make stored parts into a document; what an editor decided about lineage stays. */
export function editsTowards(stored: readonly StoredPart[], document: Document): readonly Edit[] {
  const key = ({ kind, id }: { kind: Kind; id: string }) => `${kind} ${id}`
  const wanted = partsOf(document)
  const known = new Map(stored.map((part) => [key(part), part]))
  const kept = new Set(wanted.map(key))
  const written = wanted.flatMap((part): Edit[] => {
    const now = known.get(key(part))
    const alike = now && now.position === part.position && same(now.content, part.content)
    return alike ? [] : [{ ...part, version: now?.version ?? 0 }]
  })
  const gone = stored
    .filter((part) => part.kind !== 'lineage' && !kept.has(key(part)))
    .map(({ kind, id, version, position }): Edit => ({
      ...{ kind, id, version, position, content: null },
    }))
  return [...written, ...gone]
}

/** Whether two contents are the same, in whichever order their fields stand. */
export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  )
}
