import { useKept } from './kept.tsx'
import { merged, same } from './merged.ts'

type Name<Fields> = keyof Fields & string

/** What is typed over stored fields, and for each field what it was typed over. */
type Patch<Fields> = { [Each in keyof Fields]?: { typed: Fields[Each]; over: Fields[Each] } }

export type Patched<Fields> = {
  /** What the form shows: what is typed, elsewhere what is stored now. */
  draft: Fields
  change: (part: Partial<Fields>) => void
  /** Fields that were typed over something that somebody else has changed since, with what it is now. */
  conflicts: readonly Name<Fields>[]
  /** Where in those fields: of an object or a list only what both changed. */
  clashes: readonly string[]
  keepMine: () => void
  takeTheirs: () => void
  /**
   * This was stored: what was typed since stays, over that, or over what the form begins with next.
   * @returns whether nothing was typed since
   */
  settle: (sent: Fields, next?: Fields) => boolean
  /** It is not wanted: the form shows what is stored. */
  clear: () => void
}

/**
 * A draft of something stored that others change too. It is a draft of what was seen: a field that is left
 * alone follows what is stored, and one that both changed is asked about before it is saved. Two who changed
 * different parts of an object or of a list (`merged`) both keep what they typed.
 * @param place which form this is, as for useKept
 */
export function usePatch<Fields extends object>(place: string, stored: Fields): Patched<Fields> {
  // As a list, whose parts may be any of the fields.
  const [{ parts }, setKept, forget] = useKept(place, {
    parts: [] as readonly (readonly [string, unknown])[],
  })
  const found = parts.flatMap(([name, part]) => {
    const { typed, over } = part as { typed: unknown; over: unknown }
    return name in stored
      ? [{ name: name as Name<Fields>, ...merged(over, typed, stored[name as Name<Fields>]) }]
      : []
  })
  const patchOf = (take: (one: (typeof found)[number]) => { typed: unknown; over: unknown }) =>
    Object.fromEntries(found.map((one) => [one.name, take(one)])) as Patch<Fields>
  const patch = patchOf(({ mine, over }) => ({ typed: mine, over }))
  const setPatch = (next: Patch<Fields>) => setKept({ parts: Object.entries(next) })
  // What is at what is stored is no draft any more.
  const keep = (next: Patch<Fields>) =>
    setPatch(without(next, (name) => same(next[name]?.typed, stored[name])))
  const conflicts = found.filter(({ clashes }) => clashes.length > 0).map(({ name }) => name)
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
      keep(next)
    },
    conflicts,
    clashes: found.flatMap(({ name, clashes }) =>
      clashes.map((at) => (at === '' ? name : `${name}.${at}`)),
    ),
    keepMine: () => keep(patchOf(({ name, mine }) => ({ typed: mine, over: stored[name] }))),
    takeTheirs: () => keep(patchOf(({ name, theirs }) => ({ typed: theirs, over: stored[name] }))),
    settle: (sent, next = sent) => {
      let left: readonly unknown[] = []
      setKept(({ parts: now }) => {
        const since = now.flatMap(([name, value]) => {
          const { typed, over } = value as { typed: unknown; over: unknown }
          const stays = sent[name as keyof Fields]
          const { mine } = merged(over, typed, stays)
          if (same(mine, stays)) return []
          return [[name, { typed: mine, over: next[name as keyof Fields] }] as const]
        })
        left = since
        return { parts: since }
      })
      return left.length === 0
    },
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
