import {
  draftAt,
  emptyDraft,
  firstLanguage,
  municipalityBy,
  storedDraft,
  type Draft,
} from './draft.ts'

/** What the page begins with: what this device has, and the municipality of the link. */
export function firstDraft(): Draft {
  const address = new URL(location.href)
  const asked = address.searchParams.get('taal')
  const slug = address.searchParams.get('gemeente') ?? address.pathname.split('/')[2] ?? null
  const linked = municipalityBy('slug', slug)?.code ?? null
  const stored = storedDraft(localStorage)
  const draft = stored ?? emptyDraft(crypto.randomUUID(), firstLanguage(asked, navigator.languages))
  if (linked === null || linked === draft.municipalityCode) return draft
  // A link to another municipality begins a new rating; one under way there goes on otherwise.
  return stored?.municipalityCode
    ? draftAt(emptyDraft(crypto.randomUUID(), draft.language), linked)
    : draftAt(draft, linked)
}
