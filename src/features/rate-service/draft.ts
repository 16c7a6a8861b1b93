import { COUNTS_FROM } from '#domain/rating/size.ts'
import { askedIn, form, placeBy } from './form.ts'
import type { Language } from './languages.ts'
import type { Challenge } from './proof.ts'
import { stepNow, STEPS } from './steps.ts'

/** What an entrepreneur has filled in so far. Lives on this device only, until it is sent. */
export type Draft = {
  /** Made here, so that sending twice counts once. */
  id: string
  language: Language
  municipalityCode: string | null
  /** The round it is given in, once the server has told; it is for no other. */
  round: string | null
  /** That round is over: nothing is left of it but the own text. */
  over: boolean
  /** Owner, director, manager or self-employed; others are thanked and nothing is kept. */
  decides: boolean | null
  step: number
  /** Of how many pages that is one; a draft of an older page does not say so, and had ten. */
  pages: number
  /** The furthest step that was counted; a number per municipality and day, nothing about a person. */
  counted: number
  importance: readonly (number | null)[]
  satisfaction: readonly (number | null)[]
  mark: number | null
  contact: string | null
  sector: string | null
  size: string | null
  comment: string
  /** Milliseconds since 1970 of the first answer. */
  startedAt: number | null
  /** Milliseconds since 1970 when sending was asked for; it has not succeeded yet. */
  finishedAt: number | null
  /** What the server asks to compute before it takes this rating. */
  challenge: Challenge | null
  /** What the municipality handed out, for a round that asks for it. */
  code: string
}

export const MAX_COMMENT = 2000

const unanswered = () => form.items.map(() => null)

/** An empty draft for a new person. */
export function emptyDraft(id: string, language: Language): Draft {
  return {
    id,
    language,
    municipalityCode: null,
    round: null,
    over: false,
    decides: null,
    step: 0,
    pages: STEPS.length,
    counted: 0,
    importance: unanswered(),
    satisfaction: unanswered(),
    mark: null,
    contact: null,
    sector: null,
    size: null,
    comment: '',
    startedAt: null,
    finishedAt: null,
    challenge: null,
    code: '',
  }
}

/** The draft for the municipality of a link: the first question is the one after it. */
export function draftAt(draft: Draft, municipalityCode: string): Draft {
  return { ...draft, municipalityCode, step: 1 }
}

/** The draft with both answers about an item changed; null takes one back. */
export function withPair(
  draft: Draft,
  item: number,
  importance: number | null,
  satisfaction: number | null,
  now: number,
): Draft {
  const put = (values: Draft['importance'], value: number | null) =>
    values.map((old, index) => (index === item ? value : old))
  return {
    ...draft,
    importance: put(draft.importance, importance),
    satisfaction: put(draft.satisfaction, satisfaction),
    startedAt: draft.startedAt ?? now,
  }
}

/** Whether something was said about an item. */
export const isAnswered = ({ importance, satisfaction }: Draft, item: number): boolean =>
  (importance[item] ?? satisfaction[item] ?? null) !== null

/** Whether anything was answered; an empty rating is not sent. */
export function hasAnswers({ importance, satisfaction, mark, comment }: Draft): boolean {
  return (
    [...importance, ...satisfaction].some((value) => value !== null) ||
    mark !== null ||
    comment.trim() !== ''
  )
}

/** Whether it holds enough to count in the figures. */
export function counts({ importance, satisfaction }: Draft): boolean {
  const given = (values: readonly (number | null)[]) => values.filter((value) => (value ?? 0) > 0)
  return (
    given(importance).length >= COUNTS_FROM.importance &&
    given(satisfaction).length >= COUNTS_FROM.satisfaction
  )
}

/** Whether it answers the items that are asked now. */
export const fits = ({ importance, satisfaction }: Draft) =>
  importance.length === form.items.length && satisfaction.length === form.items.length

/** A kept draft as the pages are now. */
export const asPagesAre = (kept: Draft): Draft => ({
  ...kept,
  pages: STEPS.length,
  step: stepNow(kept),
})

/** A draft without answers as the form that is in use now begins it. */
export const asAskedNow = (draft: Draft): Draft => ({
  ...draft,
  language: askedIn(draft.language),
  municipalityCode: placeBy('code', draft.municipalityCode)?.code ?? null,
  importance: unanswered(),
  satisfaction: unanswered(),
})

/** A round in which can be rated now. */
export type Round = {
  id: string
  /** Milliseconds since 1970. */
  opened: number
  /** The municipalities that are rated in it. */
  places: readonly string[]
  /** Whether a rating needs a code. */
  coded: boolean
}

/** The round of a municipality; of any as long as none is chosen; null when there is none. */
export const roundOf = (rounds: readonly Round[], code: string | null): Round | null =>
  rounds.find(({ places }) => code === null || places.includes(code)) ?? null

/**
 * The draft as it belongs to what is open now. One that was begun before the server had told its round is for
 * the open one when that was open by then; one that goes to another municipality goes to its round. One of an
 * earlier round is over.
 */
export function inRound(draft: Draft, rounds: readonly Round[]): Draft {
  if (draft.over) return draft
  const { startedAt } = draft
  const open = roundOf(rounds, draft.municipalityCode)
  if (rounds.some(({ id }) => id === draft.round))
    return open && open.id !== draft.round ? { ...draft, round: open.id } : draft
  const round = draft.round ?? (open && (startedAt ?? open.opened) >= open.opened ? open.id : null)
  if (open && round === open.id) return round === draft.round ? draft : { ...draft, round }
  return startedAt === null && !hasAnswers(draft)
    ? { ...draft, round: open?.id ?? null }
    : overDraft(draft)
}

/** What is left of a draft whose round is over: the answers expire with it. */
export function overDraft({ id, language, municipalityCode, round, comment }: Draft): Draft {
  return { ...emptyDraft(id, language), municipalityCode, round, comment, over: true }
}

/** Whether sending this one was promised and is still to be done. */
export const isPromised = ({ finishedAt, over }: Draft) => finishedAt !== null && !over
