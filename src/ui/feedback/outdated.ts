import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react'

/** How many times something went wrong on this page: what went well before that is no news beside it. */
let problems = 0
const listeners = new Set<() => void>()

function problemTold(): void {
  problems += 1
  for (const listener of listeners) listener()
}

const countProblems = () => problems

function follow(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells that something went wrong, when these words come or change. */
export function useProblem(words: string | undefined): void {
  useEffect(() => {
    if (words) problemTold()
  }, [words])
}

/**
 * Whether what a box tells is outdated: it told that something went well, and something went wrong since.
 * @param kind null for what is not about something that just happened.
 * @param content what is in the box.
 */
export function useOutdated(
  box: RefObject<HTMLElement | null>,
  kind: 'good' | 'wrong' | null,
  content: ReactNode,
): boolean {
  const said = useRef('')
  const [toldAt, setToldAt] = useState<number | null>(null)
  const now = useSyncExternalStore(follow, countProblems, countProblems)
  useLayoutEffect(() => {
    const text = kind === null ? '' : `${kind} ${box.current?.textContent ?? ''}`
    if (text === said.current) return
    said.current = text
    if (kind === 'wrong') problemTold()
    // As many problems as there are now are older than this.
    setToldAt(kind === 'good' ? problems : null)
  }, [box, kind, content])
  return toldAt !== null && toldAt < now
}
