import type { Desk } from './desk.ts'
import { draftAt, emptyDraft, type Draft } from './draft.ts'
import { firstLanguage } from './languages.ts'
import { form, languagesOf, placeBy } from './form.ts'
import { forgetDraft, keptDrafts } from './kept-drafts.ts'

/** What the page begins with: what this device has, and the municipality of the link. */
export function firstDesk(): Desk {
  const address = new URL(location.href)
  const code = takeCode(address)
  const found = draftFor(address)
  const draft = code === null ? found : { ...found, code }
  const others = keptDrafts().filter(({ id }) => id !== draft.id)
  return { draft, others, rounds: undefined }
}

/** The code of the link, which no server sees; out of the address, so that it is not passed on. */
function takeCode({ hash, pathname, search }: URL): string | null {
  const code = new URLSearchParams(hash.slice(1)).get('code')
  if (code !== null) history.replaceState(history.state, '', pathname + search)
  return code
}

/** One under way goes on; a link to another municipality begins another, beside it. */
function draftFor(address: URL): Draft {
  const asked = address.searchParams.get('taal')
  const slug = address.searchParams.get('gemeente') ?? address.pathname.split('/')[2] ?? null
  const linked = placeBy('slug', slug)?.code ?? null
  const kept = keptDrafts().filter(({ over }) => !over)
  const wanted = kept.find(({ municipalityCode }) => linked === null || municipalityCode === linked)
  for (const { id, startedAt, finishedAt } of kept)
    if (id !== wanted?.id && startedAt === null && finishedAt === null) forgetDraft(id)
  const last = (wanted ?? kept[0])?.language
  const language = firstLanguage([last, asked, ...navigator.languages], languagesOf(form))
  if (wanted) return { ...wanted, language }
  const draft = emptyDraft(crypto.randomUUID(), language)
  return linked === null ? draft : draftAt(draft, linked)
}
