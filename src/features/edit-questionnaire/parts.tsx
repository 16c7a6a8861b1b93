import { Link } from '@tanstack/react-router'
import { RATING_PAGE } from '#domain/questionnaire/draft/document.ts'
import type { DraftComment } from '#data/draft-talk.ts'
import { draftQueries, saveDraft, type DraftPart } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from './editor.messages.ts'
import { MovePart } from './move-part.tsx'
import { place } from './part-edits.ts'
import { nameOf, themesOf, type DraftNow } from './use-draft.ts'

const LISTED = ['theme', 'item', 'ratingItem', 'contradiction', 'legalNote', 'measure'] as const

export type PartsProps = {
  now: DraftNow
  /** What is not settled yet. */
  comments: readonly DraftComment[]
}

/** Every part of a draft by its kind, questions and experiences by their theme, in order. */
export function Parts({ now, comments }: PartsProps) {
  const { draft, document } = now
  const moving = useSave(
    (pair: readonly [DraftPart, DraftPart]) => saveDraft(draft.id, swapped(pair)),
    { fresh: [draftQueries.all()] },
  )
  return (
    <>
      <SaveAlert saving={moving} />
      {LISTED.map((kind) => {
        const parts = draft.parts.filter((part) => part.kind === kind)
        if (parts.length === 0) return null
        const lines = (some: readonly DraftPart[]) => (
          <ol>
            {some.map((part, index) => (
              <Line
                key={part.id}
                {...{ now, part, before: some[index - 1], busy: moving.busy }}
                remarks={
                  comments.filter(({ kind: of, partId }) => of === kind && partId === part.id)
                    .length
                }
                up={moving.save}
              />
            ))}
          </ol>
        )
        const byTheme = kind === 'item' || kind === 'ratingItem'
        return (
          <details key={kind} open={kind === 'theme'}>
            <summary>
              {messages.kinds[kind]} ({parts.length})
            </summary>
            {byTheme
              ? themesOf(document, parts).map(({ id, name, parts: some }) => (
                  <div key={id}>
                    <h3>{name}</h3>
                    {lines(some)}
                  </div>
                ))
              : lines(parts)}
            {parts.length > 1 && draft.state === 'open' && <MovePart {...{ now, kind }} />}
          </details>
        )
      })}
      <p>
        <Link
          to="/eszl/vragenlijst/$draftId/$kind/$partId"
          params={{ draftId: draft.id, kind: 'ratingPage', partId: RATING_PAGE }}
        >
          {messages.kinds.ratingPage}
        </Link>
      </p>
    </>
  )
}

type LineProps = {
  now: DraftNow
  part: DraftPart
  before: DraftPart | undefined
  busy: boolean
  remarks: number
  up: (pair: readonly [DraftPart, DraftPart]) => void
}

function Line({ now: { draft, document, checks }, part, before, busy, remarks, up }: LineProps) {
  const { kind, id } = part
  const name = nameOf(document, kind, id)
  const wrong = checks.some((check) => check.kind === kind && check.id === id && check.fault)
  return (
    <li>
      <Link
        to="/eszl/vragenlijst/$draftId/$kind/$partId"
        params={{ draftId: draft.id, kind, partId: id }}
      >
        {name}
      </Link>{' '}
      {wrong && <Badge tone="warning">{messages.fault}</Badge>}
      {remarks > 0 && <Badge>{messages.remarks(remarks)}</Badge>}
      {before && draft.state === 'open' && (
        <Button purpose="subtle" busy={busy} onClick={() => up([before, part])}>
          ↑<span className="visually-hidden"> {messages.up(name)}</span>
        </Button>
      )}
    </li>
  )
}

/** Each takes the place of the other; where both had the same place, one is put before the other. */
function swapped([before, after]: readonly [DraftPart, DraftPart]) {
  const [first, second] =
    before.position === after.position
      ? [before.position, before.position + 1]
      : [before.position, after.position]
  return [
    { ...place(after), position: first, content: after.content },
    { ...place(before), position: second, content: before.content },
  ]
}
