import { asPagesAre, fits, type Draft } from './draft.ts'

/** Where it is kept on this device which draft was worked on last; each has a place of its own after it. */
export const KEY = 'quickscan-rating'

/** What these functions need of the storage of a browser. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** The storage of this browser; null when it keeps nothing: asking for it is an error then. */
function ofBrowser(): Store | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

const placeOf = (id: string) => `${KEY}-${id}`

/** All drafts on this device that we can still read; the one that was worked on last comes first. */
export function keptDrafts(store = ofBrowser()): readonly Draft[] {
  try {
    if (!store) return []
    const last = store.getItem(KEY)
    const places = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
    return places
      .filter((place) => place.startsWith(placeOf('')))
      .flatMap((place) => readDraft(store.getItem(place)))
      .sort((a, b) => Number(b.id === last) - Number(a.id === last))
  } catch {
    return []
  }
}

function readDraft(text: string | null): Draft[] {
  try {
    const draft = JSON.parse(text ?? 'null') as Draft | null
    return draft?.importance && draft.satisfaction && fits(draft) ? [asPagesAre(draft)] : []
  } catch {
    return []
  }
}

/**
 * Keeps a draft, `asLast` as the one to go on with.
 * @returns whether this browser keeps it: it may keep nothing, or be full. That is no reason to stop.
 */
export function keepDraft(draft: Draft, asLast: boolean, store = ofBrowser()): boolean {
  try {
    if (!store) return false
    store.setItem(placeOf(draft.id), JSON.stringify(draft))
    if (asLast) store.setItem(KEY, draft.id)
    return true
  } catch {
    return false
  }
}

/** Forgets a draft: it was sent, erased, or nothing of it should be kept. */
export function forgetDraft(id: string, store = ofBrowser()): void {
  try {
    store?.removeItem(placeOf(id))
  } catch {
    // What was never kept is forgotten already.
  }
}
