import { createContext, use, useRef, useState } from 'react'

/** Where texts are kept until they are sent; the program says whose they are. */
export type TextKeeper = {
  read: (place: string) => string | null
  keep: (place: string, text: string) => void
  remove: (place: string) => void
}

/** Null when nobody is signed in: then a form keeps what is typed as long as it is open. */
export const KeptTextsContext = createContext<TextKeeper | null>(null)

type Kept<Value> = [
  value: Value,
  change: (next: Value | ((now: Value) => Value)) => void,
  /** It is sent, or the person does not want it: the form begins anew. */
  forget: () => void,
]

/**
 * `useState` for what somebody types in a form. It survives a reload, a session that ends and a page that
 * is left, until it is sent.
 * @param place which form this is, the same for as long as the form is open
 * @param begin what is there when nothing was typed; only things that fit in JSON
 */
export function useKept<Value>(place: string, begin: Value | (() => Value)): Kept<Value> {
  const keeper = use(KeptTextsContext)
  const fresh = () => (begin instanceof Function ? begin() : begin)
  const [first, setFirst] = useState(fresh)
  const [value, setValue] = useState(() => found(keeper?.read(place) ?? null, first))
  const latest = useRef(value)
  const change = (next: Value | ((now: Value) => Value)) => {
    const changed = next instanceof Function ? next(latest.current) : next
    latest.current = changed
    setValue(changed)
    const text = JSON.stringify(changed)
    if (text === JSON.stringify(first)) keeper?.remove(place)
    else keeper?.keep(place, text)
  }
  const forget = () => {
    const next = fresh()
    keeper?.remove(place)
    latest.current = next
    setFirst(next)
    setValue(next)
  }
  return [value, change, forget]
}

/** What was kept, where it still has the shape of what the form begins with. */
function found<Value>(kept: string | null, first: Value): Value {
  if (kept === null) return first
  let value: unknown
  try {
    value = JSON.parse(kept)
  } catch {
    return first
  }
  if (!isPlain(first) || !isPlain(value))
    return sameKind(first, value) ? (value as Value) : first
  const merged: Record<string, unknown> = { ...first }
  for (const [name, part] of Object.entries(value))
    if (name in merged && sameKind(merged[name], part)) merged[name] = part
  return merged as Value
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sameKind(a: unknown, b: unknown): boolean {
  return a === null || b === null || (typeof a === typeof b && Array.isArray(a) === Array.isArray(b))
}
