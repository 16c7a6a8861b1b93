/** Two edits of the same as one: what only one of both changed is in it. */
export type Merged = {
  /** With what was typed where both changed the same. */
  mine: unknown
  /** With what is stored there. */
  theirs: unknown
  /** What was typed over, for what is still open: elsewhere what is stored. */
  over: unknown
  /** Where both changed the same into something else, as steps with points; '' is the whole. */
  clashes: readonly string[]
}

/**
 * What was typed over something that is stored otherwise by now. Texts, numbers and lists are wholes; fields of an
 * object, and rows that have a name and stand as they stood, are looked at one by one.
 */
export function merged(over: unknown, typed: unknown, stored: unknown): Merged {
  if (same(over, typed) || same(typed, stored)) return whole(stored, stored)
  if (same(over, stored)) return whole(typed, stored)
  const rows = byPlace(over, typed, stored)
  const [before, mine, theirs] = rows ?? [over, typed, stored]
  if (!isPlain(before) || !isPlain(mine) || !isPlain(theirs))
    return { mine: typed, theirs: stored, over, clashes: [''] }
  const parts = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map(
    (name) => [name, merged(before[name], mine[name], theirs[name])] as const,
  )
  const side = (of: 'mine' | 'theirs' | 'over') => {
    const values = parts.map(([name, part]) => [name, part[of]] as const)
    return rows ? values.map(([, value]) => value) : Object.fromEntries(values)
  }
  return {
    ...{ mine: side('mine'), theirs: side('theirs'), over: side('over') },
    clashes: parts.flatMap(([name, { clashes }]) =>
      clashes.map((at) => (at === '' ? name : `${name}.${at}`)),
    ),
  }
}

const whole = (value: unknown, over: unknown): Merged => ({
  ...{ mine: value, theirs: value, over, clashes: [] },
})

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The names of the rows of a list, where each has one. */
function rowNames(list: unknown): readonly unknown[] | null {
  if (!Array.isArray(list) || list.length === 0) return null
  const names = list.map((row) => (isPlain(row) ? (row['id'] ?? row['value']) : undefined))
  return names.includes(undefined) ? null : names
}

/** A list of rows as an object by place, where the same rows stand in the same order in all. */
function byPlace(...lists: readonly unknown[]): readonly Plain[] | null {
  const names = rowNames(lists[0])
  if (!names || !lists.every((list) => same(rowNames(list), names))) return null
  return lists.map((list): Plain => ({ ...(list as readonly unknown[]) }))
}

/** Whether two values are written the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
