import {
  draftAt,
  emptyDraft,
  hasAnswers,
  inRound,
  isPromised,
  type Draft,
  type Round,
} from './draft.ts'

/** What lies on this device: the draft in hand, the others, and what is known of the open rounds. */
export type Desk = {
  draft: Draft
  others: readonly Draft[]
  /** Undefined: not known yet. */
  rounds: readonly Round[] | undefined
}

/**
 * Brings every draft to its round. One in hand whose round is over is put aside, to be read there, and a
 * new one for the same municipality takes its place.
 */
export function settled(desk: Desk, newId: () => string): Desk {
  const { rounds } = desk
  if (rounds === undefined) return desk
  const others = desk.others.map((other) => inRound(other, rounds))
  const draft = inRound(desk.draft, rounds)
  if (!draft.over) return { ...desk, draft, others }
  const { language, municipalityCode } = draft
  const next = emptyDraft(newId(), language)
  const begun = municipalityCode === null ? next : draftAt(next, municipalityCode)
  return { ...desk, draft: inRound(begun, rounds), others: [...others, draft] }
}

/** The desk with something changed about one draft, wherever it lies. */
export function withDraft(desk: Desk, id: string, change: (draft: Draft) => Draft): Desk {
  const changed = (draft: Draft) => (draft.id === id ? change(draft) : draft)
  return { ...desk, draft: changed(desk.draft), others: desk.others.map(changed) }
}

/** The desk of who begins anew: nothing is left but what was promised to be sent, and what came too late. */
export const begunAnew = (desk: Desk, newId: () => string): Desk => ({
  ...desk,
  draft: emptyDraft(newId(), desk.draft.language),
  others: desk.others.filter((other) => isPromised(other) || other.over),
})

/**
 * Takes up another municipality: the draft that waits there, else a new one. What was answered stays with the
 * municipality that it is about (carried() takes it along); a draft without answers simply moves.
 */
export function toMunicipality(desk: Desk, code: string | null, newId: () => string): Desk {
  const { draft, others } = desk
  if (code === draft.municipalityCode) return desk
  const there = others.find(
    ({ municipalityCode, over }) => code !== null && municipalityCode === code && !over,
  )
  if (!there && !hasAnswers(draft))
    return { ...desk, draft: { ...draft, municipalityCode: code, counted: 0 } }
  const next = { ...emptyDraft(newId(), draft.language), municipalityCode: code }
  return {
    ...desk,
    // Where and in which language this person is now, not where that draft was left.
    draft: there ? { ...there, step: draft.step, language: draft.language } : next,
    others: [...others.filter((other) => other !== there), draft],
  }
}

/** The desk with the answers of another draft taken along to the municipality in hand; that draft is no more. */
export function carried(desk: Desk, id: string): Desk {
  const { draft, others } = desk
  const from = others.find((other) => other.id === id)
  if (!from) return desk
  const { municipalityCode, language, round, code, step } = draft
  // What was said here about who one is, is newer.
  const decides = draft.decides ?? from.decides
  return {
    ...desk,
    draft: { ...from, municipalityCode, language, round, code, step, decides, counted: 0 },
    others: others.filter((other) => other !== from),
  }
}
