import { useState } from 'react'

/** What is typed over stored fields, and for each field what it was typed over. */
type Patch<Fields> = { [Name in keyof Fields]?: { typed: Fields[Name]; over: Fields[Name] } }

export type Patched<Fields> = {
  /** What the form shows: what is typed, elsewhere what is stored now. */
  draft: Fields
  change: (part: Partial<Fields>) => void
  /** Fields that were typed over something that somebody else has changed since, with what it is now. */
  conflicts: readonly (keyof Fields & string)[]
  keepMine: () => void
  takeTheirs: () => void
  /** It is stored, or not wanted: the form shows what is stored. */
  clear: () => void
}

/**
 * A draft of something stored that others change too. It is a draft of what was seen: a field that is left
 * alone follows what is stored, and one that both changed is asked about before it is saved.
 */
export function usePatch<Fields extends object>(stored: Fields): Patched<Fields> {
  const [patch, setPatch] = useState<Patch<Fields>>({})
  const names = Object.keys(patch) as (keyof Fields & string)[]
  const conflicts = names.filter((name) => {
    const part = patch[name]
    return part && !same(part.over, stored[name]) && !same(part.typed, stored[name])
  })
  return {
    draft: Object.fromEntries(
      Object.entries(stored).map(([name, value]) => {
        const part = patch[name as keyof Fields]
        return [name, part ? part.typed : value]
      }),
    ) as Fields,
    change: (part) =>
      setPatch((now) => {
        const next = { ...now }
        for (const name of Object.keys(part) as (keyof Fields)[])
          next[name] = {
            typed: part[name] as Fields[typeof name],
            over: now[name] ? now[name].over : stored[name],
          }
        return next
      }),
    conflicts,
    keepMine: () =>
      setPatch((now) => {
        const next = { ...now }
        for (const name of conflicts) {
          const part = now[name]
          if (part) next[name] = { ...part, over: stored[name] }
        }
        return next
      }),
    takeTheirs: () =>
      setPatch(
        (now) =>
          Object.fromEntries(
            Object.entries(now).filter(([name]) => !conflicts.includes(name as never)),
          ) as Patch<Fields>,
      ),
    clear: () => setPatch({}),
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
