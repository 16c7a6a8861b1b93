import { partsOf, type Document, type Kind } from './document.ts'

/** One text, number or choice of a part that is not what it was; null where there was or is none. */
export type FieldChange = { path: string; before: string | null; after: string | null }

/** What happened to a part from one version to another. */
export type PartChange = {
  kind: Kind
  id: string
  change: 'added' | 'removed' | 'changed'
  fields: readonly FieldChange[]
}

/** What changed per part between two versions, in the order of the newer one and then what is gone. */
export function compareVersions(before: Document, after: Document): readonly PartChange[] {
  const key = ({ kind, id }: { kind: Kind; id: string }) => `${kind} ${id}`
  const [then, now] = [partsOf(before), partsOf(after)]
  const old = new Map(then.map((part) => [key(part), part]))
  const kept = new Set(now.map(key))
  const changed = now.flatMap((part): PartChange[] => {
    const was = old.get(key(part))
    const fields = fieldChanges(was?.content, part.content)
    if (was && fields.length === 0) return []
    return [{ kind: part.kind, id: part.id, change: was ? 'changed' : 'added', fields }]
  })
  const gone = then
    .filter((part) => !kept.has(key(part)))
    .map(({ kind, id, content }): PartChange => ({
      ...{ kind, id, change: 'removed', fields: fieldChanges(content, undefined) },
    }))
  return [...changed, ...gone]
}

/** The leaves of two contents that differ, by their path. */
export function fieldChanges(before: unknown, after: unknown): readonly FieldChange[] {
  const [then, now] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((path): FieldChange => ({
      ...{ path, before: then.get(path) ?? null, after: now.get(path) ?? null },
    }))
    .filter((change) => change.before !== change.after)
}

/** Every leaf by its path; of a list of things that have an id, by that id, so moving one changes nothing else. */
function leavesOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (value === undefined || value === null) return new Map()
  if (typeof value !== 'object') return new Map([[path, spelled(value)]])
  const entries = Array.isArray(value)
    ? value.map((each: unknown, place) => [idOf(each) ?? String(place + 1), each] as const)
    : Object.entries(value)
  return new Map(
    entries.flatMap(([name, each]) => [...leavesOf(each, path ? `${path}.${name}` : name)]),
  )
}

const spelled = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' ? value.id : null
}
