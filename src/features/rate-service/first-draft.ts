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
  const code = takeCode(address)
  const draft = draftFor(address)
  return code === null ? draft : { ...draft, code }
}

/** The code of the link, which no server sees; out of the address, so that it is not passed on. */
function takeCode({ hash, pathname, search }: URL): string | null {
  const code = new URLSearchParams(hash.slice(1)).get('code')
  if (code !== null) history.replaceState(history.state, '', pathname + search)
  return code
}

function draftFor(address: URL): Draft {
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
