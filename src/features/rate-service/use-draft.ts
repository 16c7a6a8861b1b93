import { useEffect, useState } from 'react'
import { begunAnew, carried, settled, toMunicipality, withDraft, type Desk } from './desk.ts'
import { emptyDraft, inRound, overDraft, roundOf, type Draft } from './draft.ts'
import { forgetDraft, keepDraft } from './kept-drafts.ts'
import { askRounds, send } from './send.ts'
import { useChallenge } from './use-challenge.ts'
import { useOutbox } from './use-outbox.ts'

/** What is no answer: it starts no clock, and nothing is asked of the server for it. */
const NO_ANSWERS: readonly string[] = ['language', 'municipalityCode', 'code', 'step']

type Heard = Awaited<ReturnType<typeof askRounds>>

const newId = () => crypto.randomUUID()

/** The drafts of this device with what can be done to the one in hand, and how sending stands. */
export function useDraft(initial: Desk) {
  const [desk, setDesk] = useState(initial)
  const [isKept, setKept] = useState(true)
  const { draft, others, rounds } = desk
  const arrange = (work: (desk: Desk) => Desk) =>
    setDesk((current) => settled(work(current), newId))
  const update = (work: (draft: Draft) => Draft) =>
    arrange((current) => ({ ...current, draft: work(current.draft) }))
  const hear = (open: Heard) => {
    if ('value' in open) arrange((current) => ({ ...current, rounds: open.value }))
    return open
  }
  /** Hears first what is open: what is for another does not leave this device. */
  async function deliver(waiting: Draft) {
    const open =
      rounds?.length && waiting.round !== null ? { value: rounds } : hear(await askRounds())
    if ('why' in open) return open
    const placed = inRound(waiting, open.value)
    return placed.over ? { why: 'over' as const } : send(placed, Date.now())
  }

  const { fates, retry } = useOutbox([draft, ...others], deliver, (sent, { state }) => {
    if (state === 'sent') forgetDraft(sent.id)
    if (state !== 'over') return
    arrange((current) => withDraft(current, sent.id, overDraft))
    void askRounds().then(hear)
  })
  const fate = fates[draft.id]

  useEffect(() => {
    void askRounds().then(hear)
    // Once; what belongs to another round by then is told by the server.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    // Of who does not run the business nothing is kept.
    if (fate?.state === 'sent' || draft.decides === false) forgetDraft(draft.id)
    else void Promise.resolve(keepDraft(draft, true)).then(setKept)
  }, [draft, fate])
  useEffect(() => {
    for (const other of others) if (fates[other.id]?.state !== 'sent') keepDraft(other, false)
  }, [others, fates])
  useEffect(() => {
    document.documentElement.lang = draft.language
  }, [draft.language])
  const firstStep = initial.draft.step
  useEffect(() => {
    const toStep = (event: PopStateEvent) => {
      const { page } = (event.state ?? {}) as { page?: number }
      if (page !== undefined)
        setDesk((current) => ({ ...current, draft: { ...current.draft, step: page } }))
    }
    // Each entry of the history knows its page, so that going back works after a reload too.
    history.replaceState({ page: firstStep }, '')
    addEventListener('popstate', toStep)
    return () => removeEventListener('popstate', toStep)
  }, [firstStep])
  useChallenge(draft, update)

  return {
    draft,
    fate,
    others,
    fates,
    isKept,
    /** Whether entrepreneurs can rate now; when in doubt, yes: what is given waits until it can be sent. */
    isOpen: rounds === undefined || rounds.length > 0,
    /** The round of the municipality; null when it asks for no rating now, undefined when that is not known. */
    round: rounds && roundOf(rounds, draft.municipalityCode),
    update,
    change: ({ municipalityCode: place, ...change }: Partial<Draft>) => {
      if (place !== undefined) arrange((current) => toMunicipality(current, place, newId))
      const answers = Object.keys(change).some((name) => !NO_ANSWERS.includes(name))
      const now = Date.now()
      update((current) => ({
        ...current,
        ...change,
        startedAt: current.startedAt ?? (answers ? now : null),
      }))
    },
    goTo: (to: number) => {
      history.pushState({ page: to }, '')
      update((current) => ({ ...current, step: to }))
      scrollTo(0, 0)
    },
    submit: () => {
      retry(draft.id)
      const now = Date.now()
      update((current) => ({ ...current, finishedAt: current.finishedAt ?? now }))
    },
    carry: (id: string) => {
      forgetDraft(draft.id)
      arrange((current) => carried(current, id))
    },
    erase: (id: string) => {
      forgetDraft(id)
      arrange((current) => ({
        ...current,
        others: current.others.filter((other) => other.id !== id),
      }))
    },
    /** Erases what was answered here, about whichever municipality; what was promised is still sent. */
    startOver: () => {
      const begun = begunAnew(desk, newId)
      for (const { id } of [draft, ...others])
        if (!begun.others.some((one) => one.id === id)) forgetDraft(id)
      history.pushState({ page: 0 }, '', '/beoordeel')
      arrange((current) => begunAnew(current, newId))
    },
    /** Another one, once this one has been sent. */
    another: () => {
      forgetDraft(draft.id)
      history.pushState({ page: 0 }, '', '/beoordeel')
      update(({ language }) => emptyDraft(newId(), language))
    },
  }
}
