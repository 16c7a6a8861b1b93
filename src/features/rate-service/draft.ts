import content from '#content/rating-2026-1.json'
import territory from '#content/territory.json'
import type { Challenge } from './proof.ts'

export const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** What an entrepreneur has filled in so far. Lives on this device only, until it is sent. */
export type Draft = {
  /** Made here, so that sending twice counts once. */
  id: string
  language: Language
  municipalityCode: string | null
  /** Owner, director, manager or self-employed; others are thanked and nothing is kept. */
  decides: boolean | null
  step: number
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

export const ITEMS = content.items
export const MAX_COMMENT = 2000

/** An empty draft for a new person. */
export function emptyDraft(id: string, language: Language): Draft {
  return {
    id,
    language,
    municipalityCode: null,
    decides: null,
    step: 0,
    counted: 0,
    importance: ITEMS.map(() => null),
    satisfaction: ITEMS.map(() => null),
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

/** The draft with one value of a scale changed; choosing the same value again takes it back. */
export function withValue(
  draft: Draft,
  scale: 'importance' | 'satisfaction',
  item: number,
  value: number,
  now: number,
): Draft {
  const values = draft[scale].map((old, index) =>
    index !== item ? old : old === value ? null : value,
  )
  return { ...draft, [scale]: values, startedAt: draft.startedAt ?? now }
}

/** Whether anything was answered; an empty rating is not sent. */
export function hasAnswers({ importance, satisfaction, mark, comment }: Draft): boolean {
  return (
    [...importance, ...satisfaction].some((value) => value !== null) ||
    mark !== null ||
    comment.trim() !== ''
  )
}

/** The municipality by its code, or by the last part of its address. */
export function municipalityBy(key: 'code' | 'slug', value: string | null) {
  return territory.municipalities.find((municipality) => municipality[key] === value)
}

/** The language to begin with: asked for in the address, else that of the browser, else Dutch. */
export function firstLanguage(asked: string | null, browser: readonly string[]): Language {
  const wanted = [asked, ...browser].map((tag) => tag?.slice(0, 2).toLowerCase())
  return LANGUAGES.find((language) => language === wanted.find((tag) => isLanguage(tag))) ?? 'nl'
}

function isLanguage(tag: string | undefined): boolean {
  return LANGUAGES.some((language) => language === tag)
}

/** Where the draft is kept on this device. */
export const KEY = 'quickscan-rating'

/** The draft of this device, if there is one that we can still read. */
export function storedDraft(storage: Pick<Storage, 'getItem'>): Draft | null {
  try {
    const draft = JSON.parse(storage.getItem(KEY) ?? 'null') as Draft | null
    return draft?.importance?.length === ITEMS.length && draft.satisfaction?.length === ITEMS.length
      ? draft
      : null
  } catch {
    return null
  }
}

/** Keeps the draft, or forgets it. A browser that keeps nothing is no reason to stop. */
export function storeDraft(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  draft: Draft | null,
): void {
  try {
    if (draft) storage.setItem(KEY, JSON.stringify(draft))
    else storage.removeItem(KEY)
  } catch {
    // Private mode without storage: the answers stay on the page only.
  }
}
