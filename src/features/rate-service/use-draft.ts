import { useEffect, useState } from 'react'
import { emptyDraft, storeDraft, type Draft } from './draft.ts'
import { solve } from './proof.ts'
import { askChallenge, countStep, send, type Sent } from './send.ts'

const RETRY_MS = 5_000

type SendState = 'idle' | 'busy' | Sent

const RETRIED: readonly SendState[] = ['idle', 'offline', 'later']

/** The draft of this device with what can be done to it, and how sending stands. */
export function useDraft(initial: Draft) {
  const [draft, setDraft] = useState(initial)
  const [state, setState] = useState<SendState>('idle')

  useEffect(() => storeDraft(localStorage, state === 'sent' ? null : draft), [draft, state])
  useEffect(() => {
    document.documentElement.lang = draft.language
  }, [draft.language])
  useEffect(() => {
    const toStep = (event: PopStateEvent) => {
      const { step } = (event.state ?? {}) as { step?: number }
      setDraft((current) => ({ ...current, step: step ?? initial.step }))
    }
    addEventListener('popstate', toStep)
    return () => removeEventListener('popstate', toStep)
  }, [initial.step])

  // The computation is asked for with the first answer and runs while the person goes on.
  const { challenge } = draft
  const begun = draft.startedAt !== null
  useEffect(() => {
    if (challenge) void solve(challenge)
    else if (begun)
      void askChallenge().then(
        (asked) =>
          typeof asked === 'object' && setDraft((current) => ({ ...current, challenge: asked })),
      )
  }, [begun, challenge])

  const { municipalityCode, step, counted, decides } = draft
  useEffect(() => {
    if (municipalityCode === null || decides === false || step <= counted) return
    void countStep(municipalityCode, step).then(() =>
      setDraft((current) => ({ ...current, counted: Math.max(current.counted, step) })),
    )
  }, [municipalityCode, step, counted, decides])

  async function trySending(wanted: Draft) {
    setState('busy')
    setState(await send(wanted, Date.now()))
  }
  // What could not be sent is sent as soon as there is a connection, also after a reload.
  useEffect(() => {
    if (draft.finishedAt === null || !RETRIED.includes(state)) return
    const again = () => void trySending(draft)
    if (state === 'idle') again()
    addEventListener('online', again)
    const timer = setInterval(again, RETRY_MS)
    return () => {
      removeEventListener('online', again)
      clearInterval(timer)
    }
  }, [draft, state])

  return {
    draft,
    state,
    change: (change: Partial<Draft>) => setDraft((current) => ({ ...current, ...change })),
    update: setDraft,
    goTo: (step: number) => {
      history.pushState({ step }, '')
      setDraft((current) => ({ ...current, step }))
      scrollTo(0, 0)
    },
    submit: () => {
      setState('idle')
      setDraft((current) => ({ ...current, finishedAt: current.finishedAt ?? Date.now() }))
    },
    startOver: () => {
      setState('idle')
      history.pushState({ step: 0 }, '', '/beoordeel')
      setDraft((current) => emptyDraft(crypto.randomUUID(), current.language))
    },
  }
}
