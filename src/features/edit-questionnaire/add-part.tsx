import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { id as idSchema } from '#domain/questionnaire/definition.ts'
import { editionOf } from '#domain/questionnaire/draft/document.ts'
import { measurePart, newMeasure } from '#domain/questionnaire/draft/new-measure.ts'
import { TO_FILL_IN as TO_FILL } from '#domain/questionnaire/draft/publish-checks.ts'
import { scoreRange } from '#domain/questionnaire/reachable-scores.ts'
import { draftQueries, saveDraft } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { messages } from './editor.messages.ts'
import { Behind } from './move-part.tsx'
import { beforeOf, lastOf, movedBehind } from './moved.ts'
import { themesOf, type DraftNow } from './use-draft.ts'

const KINDS = ['theme', 'item', 'ratingItem', 'contradiction', 'legalNote'] as const
const ADDED = [...KINDS, 'measure', 'newMeasure'] as const
type NewKind = (typeof ADDED)[number]
/** What is about a measure that is there. */
const OF_MEASURE: readonly NewKind[] = ['measure', 'legalNote']

/** Adds a part to a draft: what it is called for the program, after which its form opens. */
export function AddPart({ now }: { now: DraftNow }) {
  const { draft, measures } = now
  const navigate = useNavigate()
  const [added, setAdded] = useState<NewKind>('item')
  const [id, setId] = useState('')
  const [theme, setTheme] = useState(now.document.themes[0]?.asked.id ?? '')
  const [behind, setBehind] = useState<string | null>(null)
  const kind = added === 'newMeasure' ? 'measure' : added
  const isKnown = added === 'newMeasure' && measures.some((measure) => measure.id === id)
  const there = isKnown || draft.parts.some((part) => part.kind === kind && part.id === id)
  const ofMeasure = OF_MEASURE.includes(added)
  const fits = ofMeasure ? id !== '' : idSchema.max(60).safeParse(id).success
  const inTheme = kind === 'item' || kind === 'ratingItem'
  const own = draft.parts.filter((part) => part.kind === kind)
  const ofTheme = themesOf(now.document, inTheme ? own : []).find((each) => each.id === theme)
  // Among those it comes between; at their end, where nothing else is chosen.
  const siblings = inTheme ? (ofTheme?.parts ?? []) : own
  const chosen = behind ?? lastOf(siblings)
  const place = chosen || (siblings[0] ? beforeOf(own, siblings[0].id) : lastOf(own))
  const saving = useSave(
    () => {
      const content = beginning(now, added, id, theme)
      return saveDraft(draft.id, movedBehind(draft.parts, { kind, id, version: 0, content }, place))
    },
    {
      fresh: [draftQueries.all()],
      onSaved: () =>
        navigate({
          to: '/eszl/vragenlijst/$draftId/$kind/$partId',
          params: { draftId: draft.id, kind, partId: id },
        }),
    },
  )
  return (
    <form
      className="stack stack--small no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (fits && !there) saving.save()
      }}
    >
      <div className="cluster cluster--fields">
        <Select
          label={messages.which}
          value={added}
          onChange={({ target }) => {
            setAdded(target.value as NewKind)
            setId('')
            setBehind(null)
          }}
        >
          {ADDED.map((each) => (
            <option key={each} value={each}>
              {messages.add[each]}
            </option>
          ))}
        </Select>
        {ofMeasure ? (
          <Select
            label={messages.kinds.measure}
            value={id}
            onChange={({ target }) => setId(target.value)}
          >
            <option value="" />
            {measures.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {measure.title}
              </option>
            ))}
          </Select>
        ) : (
          <TextInput
            label={messages.addId}
            description={messages.addIdHelp}
            value={id}
            onChange={({ target }) => setId(target.value.trim())}
          />
        )}
      </div>
      {inTheme && (
        <Select
          label={messages.inTheme}
          value={theme}
          onChange={({ target }) => {
            setTheme(target.value)
            setBehind(null)
          }}
        >
          {now.document.themes.map(({ asked }) => (
            <option key={asked.id} value={asked.id}>
              {asked.text.nl}
            </option>
          ))}
        </Select>
      )}
      {kind !== 'measure' && kind !== 'legalNote' && (
        <Behind {...{ now, behind: chosen }} parts={siblings} onChange={setBehind} />
      )}
      <div>
        <Button
          type="submit"
          busy={saving.busy}
          disabledReason={
            fits && !there ? undefined : id === '' ? messages.addNone : messages.addTaken
          }
        >
          {messages.doAdd}
        </Button>
      </div>
      <SaveAlert saving={saving} />
    </form>
  )
}

/** What a new part begins with: whole, so that it can be stored, and told by the checks to be filled in. */
function beginning(
  { document, measures }: DraftNow,
  kind: NewKind,
  id: string,
  theme: string,
): unknown {
  const text = { nl: TO_FILL, en: TO_FILL }
  switch (kind) {
    case 'theme':
      return { asked: { id, text, weight: 1, minutes: 5, filledInBy: TO_FILL } }
    case 'item':
      return {
        asked: {
          ...{ id, theme, kind: 'choice', core: false, weight: 1, text, why: TO_FILL },
          ...{ normSource: TO_FILL, ratingItems: [] },
          options: [0, 25, 50, 75, 100].map((score, level) => ({
            ...{ id: `l${level}`, text: TO_FILL, score },
          })),
        },
        words: { writtenFor: '-' },
      }
    case 'ratingItem':
      return {
        asked: { id, theme, text: { ...text, de: TO_FILL }, scanItems: [] },
        words: { writtenFor: '-', experience: TO_FILL, fr: TO_FILL },
      }
    case 'contradiction': {
      const items = document.items.slice(0, 2).map(({ asked }) => asked.id)
      const any = [{ unknown: true }, { unknown: true }]
      return { id, items, clashes: [any], says: TO_FILL }
    }
    case 'legalNote':
      return { legalNote: TO_FILL }
    case 'newMeasure': {
      const { items, ratingItems } = editionOf(document).definition
      const scored = items.find((item) => scoreRange(item)) ?? items[0]
      return scored && { version: 0, content: newMeasure(scored, ratingItems) }
    }
    case 'measure': {
      const measure = measures.find((each) => each.id === id)
      return measure && measurePart(measure)
    }
  }
}
