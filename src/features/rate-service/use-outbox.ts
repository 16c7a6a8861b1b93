import { useEffect, useState } from 'react'
import { isPromised, type Draft } from './draft.ts'
import { after, dueAt, type Fate } from './outbox.ts'
import type { NotSent } from './send.ts'

/**
 * Sends every draft that was promised to be sent, as soon as it can: at once, when there is a connection
 * again, and after a while.
 */
export function useOutbox(
  drafts: readonly Draft[],
  deliver: (draft: Draft) => Promise<'sent' | NotSent>,
  whenDone: (draft: Draft, fate: Fate) => void,
) {
  const [fates, setFates] = useState<Readonly<Record<string, Fate>>>({})
  const set = (id: string, fate: Fate | undefined) =>
    setFates(({ [id]: _before, ...others }) => (fate ? { ...others, [id]: fate } : others))

  async function attempt(draft: Draft) {
    const before = fates[draft.id]
    const tries = (before && 'tries' in before ? before.tries : 0) + 1
    set(draft.id, { state: 'busy', tries })
    const fate = after(await deliver(draft), tries, Date.now())
    set(draft.id, fate)
    whenDone(draft, fate)
  }

  useEffect(() => {
    const due = drafts.flatMap((draft) => {
      const at = isPromised(draft) ? dueAt(fates[draft.id]) : null
      return at === null ? [] : [{ draft, at }]
    })
    if (due.length === 0) return
    const sendAll = () => due.forEach(({ draft }) => void attempt(draft))
    const sendDue = () => due.forEach(({ draft, at }) => at <= Date.now() && void attempt(draft))
    const timer = setTimeout(
      sendDue,
      Math.max(0, Math.min(...due.map(({ at }) => at)) - Date.now()),
    )
    addEventListener('online', sendAll)
    return () => {
      removeEventListener('online', sendAll)
      clearTimeout(timer)
    }
  })

  return { fates, retry: (id: string) => set(id, undefined) }
}
