import { useKept } from './kept.tsx'

type Name<Fields> = keyof Fields & string

/** What is typed over stored fields, and for each field what it was typed over. */
type Patch<Fields> = { [Each in keyof Fields]?: { typed: Fields[Each]; over: Fields[Each] } }

export type Patched<Fields> = {
  /** What the form shows: what is typed, elsewhere what is stored now. */
  draft: Fields
  change: (part: Partial<Fields>) => void
  /** Fields that were typed over something that somebody else has changed since, with what it is now. */
  conflicts: readonly Name<Fields>[]
  keepMine: () => void
  takeTheirs: () => void
  /** This was stored: what was typed since stays, over that. */
  settle: (sent: Fields) => void
  /** It is stored, or not wanted: the form shows what is stored. */
  clear: () => void
}

/**
 * A draft of something stored that others change too. It is a draft of what was seen: a field that is left
 * alone follows what is stored, and one that both changed is asked about before it is saved.
 * @param place which form this is, as for useKept
 */
export function usePatch<Fields extends object>(place: string, stored: Fields): Patched<Fields> {
  // As a list, whose parts may be any of the fields.
  const [{ parts }, setKept, forget] = useKept(place, {
    parts: [] as readonly (readonly [string, unknown])[],
  })
  const patch = Object.fromEntries(parts.filter(([name]) => name in stored)) as Patch<Fields>
  const setPatch = (next: Patch<Fields>) => setKept({ parts: Object.entries(next) })
  const names = Object.keys(patch) as Name<Fields>[]
  const conflicts = names.filter((name) => {
    const part = patch[name]
    return part && !same(part.over, stored[name]) && !same(part.typed, stored[name])
  })
  return {
    draft: Object.fromEntries(
      Object.entries(stored).map(([name, value]) => {
        const part = patch[name as keyof Fields]
        return [name, part ? part.typed : (value as unknown)]
      }),
    ) as Fields,
    change: (part) => {
      const next = { ...patch }
      for (const name of Object.keys(part) as (keyof Fields)[])
        next[name] = {
          typed: part[name] as Fields[typeof name],
          over: patch[name] ? patch[name].over : stored[name],
        }
      // What is back at what is stored is no draft any more.
      setPatch(without(next, (name) => same(next[name]?.typed, stored[name])))
    },
    conflicts,
    keepMine: () => {
      const next = { ...patch }
      for (const name of conflicts) {
        const part = next[name]
        if (part) next[name] = { ...part, over: stored[name] }
      }
      setPatch(next)
    },
    takeTheirs: () => setPatch(without(patch, (name) => conflicts.includes(name))),
    settle: (sent) =>
      setKept(({ parts: now }) => ({
        parts: now.flatMap(([name, value]) => {
          const part = value as { typed: unknown; over: unknown }
          const over = sent[name as keyof Fields]
          return same(part.typed, over) ? [] : [[name, { ...part, over }] as const]
        }),
      })),
    clear: () => forget(),
  }
}

function without<Fields>(
  patch: Patch<Fields>,
  leaves: (name: Name<Fields>) => boolean,
): Patch<Fields> {
  const kept = Object.entries(patch).filter(([name]) => !leaves(name as Name<Fields>))
  return Object.fromEntries(kept) as Patch<Fields>
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
