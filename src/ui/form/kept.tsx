import { createContext, use, useEffect, useRef, useState } from 'react'
import { same } from './merged.ts'

/** Where texts are kept until they are sent; the program says whose they are. */
export type TextKeeper = {
  read: (place: string) => string | null
  /** @returns whether it would survive that the page closes. */
  keep: (place: string, text: string) => boolean
  remove: (place: string) => void
}

/** Null when nobody is signed in: then a form keeps what is typed as long as it is open. */
export const KeptTextsContext = createContext<TextKeeper | null>(null)

type Kept<Value> = [
  value: Value,
  change: (next: Value | ((now: Value) => Value)) => void,
  /** The person does not want it: the form begins anew. */
  forget: () => void,
  /**
   * This was sent: the form begins anew, or with `next`; what was typed since stays.
   * @returns whether nothing was typed since
   */
  sent: (was: Value, next?: Value) => boolean,
]

/**
 * `useState` for what somebody types in a form. It survives a reload, a session that ends and a page that
 * is left, until it is sent; a browser that cannot keep it asks before the page closes.
 * @param place which form this is, the same for as long as the form is open
 * @param begin what is there when nothing was typed; only things that fit in JSON
 */
export function useKept<Value>(place: string, begin: Value | (() => Value)): Kept<Value> {
  const keeper = use(KeptTextsContext)
  const fresh = () => (begin instanceof Function ? begin() : begin)
  const [first, setFirst] = useState(fresh)
  const [value, setValue] = useState(() => found(keeper?.read(place) ?? null, first))
  const latest = useRef(value)
  const [atRisk, setAtRisk] = useState(false)
  useEffect(() => {
    if (!atRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [atRisk])
  const put = (next: Value, begun: Value) => {
    latest.current = next
    setValue(next)
    const asBegun = same(next, begun)
    if (asBegun) keeper?.remove(place)
    setAtRisk(!asBegun && !keeper?.keep(place, JSON.stringify(next)))
  }
  const beginAnew = (begun: Value, typed = begun) => {
    setFirst(begun)
    put(typed, begun)
  }
  const sent = (was: Value, next = fresh()) => {
    const typed = latest.current
    beginAnew(next, typedSince(was, typed, next) as Value)
    return same(typed, was)
  }
  return [
    value,
    (next) => put(next instanceof Function ? next(latest.current) : next, first),
    () => beginAnew(fresh()),
    sent,
  ]
}

/** What was typed after this was sent, and elsewhere what comes next. */
function typedSince(was: unknown, typed: unknown, next: unknown): unknown {
  if (same(typed, was)) return next
  if (!isPlain(was) || !isPlain(typed) || !isPlain(next)) return typed
  return Object.fromEntries(
    Object.entries(typed).map(([name, part]) => [name, typedSince(was[name], part, next[name])]),
  )
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
  return alike(first, value) as Value
}

/** A form may have changed since: its own parts, where what was kept is the same kind of thing. */
function alike(first: unknown, value: unknown): unknown {
  if (!isPlain(first) || !isPlain(value)) return sameKind(first, value) ? value : first
  return Object.fromEntries(
    Object.entries(first).map(([name, part]) => [
      name,
      name in value ? alike(part, value[name]) : part,
    ]),
  )
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sameKind(a: unknown, b: unknown): boolean {
  return (
    a === null || b === null || (typeof a === typeof b && Array.isArray(a) === Array.isArray(b))
  )
}
