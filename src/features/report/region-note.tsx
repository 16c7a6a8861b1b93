import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import type { RegionNote } from '#domain/region-note.ts'
import type { DataError } from '#data/errors.ts'
import { memberQueries } from '#data/members.ts'
import { regionNoteQueries, saveRegionNote } from '#data/region-notes.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatMoment } from '#i18n/formats.ts'
import { personName } from '#i18n/person-name.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './region-note.messages.ts'

export type RegionNoteProps = {
  roundId: string
  /** See NOTE_PLACES; or a theme. */
  place: string
  /** What it is about, for who hears it. */
  about: string
}

/** A note, and the version it was made on. */
type Draft = { note: string; version: number }

type State =
  { kind: 'shown' | 'editing' | 'saving' | 'saved' } | { kind: 'failed'; error: DataError }

const LONGEST = 4000

/** What staff write at a place of the report: read, edited in place, with who and when. */
export function NoteAt({ roundId, place, about }: RegionNoteProps) {
  const versions = useSuspenseQuery(regionNoteQueries.ofRound(roundId)).data.filter(
    (note) => note.place === place,
  )
  const [last] = versions
  const [typed, setTyped, forget] = useKept<Draft | null>(`region-note:${roundId}:${place}`, null)
  const [seen, setSeen] = useState<Draft>({ note: '', version: 0 })
  const draft = typed ?? seen
  // What was typed before the page was loaded again is still there.
  const [restored, setRestored] = useState(typed !== null)
  const [state, setState] = useState<State>({ kind: typed ? 'editing' : 'shown' })
  const edit = useRef<HTMLDivElement>(null)
  const queryClient = useQueryClient()
  const conflict = state.kind === 'failed' && isConflict(state.error)
  const editing = state.kind !== 'shown' && state.kind !== 'saved'
  const wasEditing = useRef(false)
  useEffect(() => {
    // The button that opened the form is back.
    if (wasEditing.current && !editing) edit.current?.querySelector('button')?.focus()
    wasEditing.current = editing
  }, [editing])
  useBlocker({
    shouldBlockFn: () => !window.confirm(messages.leave),
    enableBeforeUnload: true,
    disabled: !editing || draft.note === (last?.note ?? ''),
  })
  const save = async () => {
    setState({ kind: 'saving' })
    const saved = await saveRegionNote(roundId, {
      place,
      // After a conflict the writer has seen what the colleague wrote.
      expectedVersion: conflict ? (last?.version ?? 0) : draft.version,
      note: draft.note,
    })
    if (saved.ok || isConflict(saved.error))
      await queryClient.invalidateQueries({ queryKey: regionNoteQueries.ofRound(roundId).queryKey })
    if (saved.ok) {
      forget()
      setState({ kind: 'saved' })
    } else setState({ kind: 'failed', error: saved.error })
  }
  const open = () => {
    setSeen({ note: last?.note ?? '', version: last?.version ?? 0 })
    setRestored(false)
    setState({ kind: 'editing' })
  }
  return (
    <div className="region-note" ref={edit}>
      {editing ? (
        <form
          className="stack stack--small no-print"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <TextArea
            label={messages.label(about)}
            description={messages.help}
            value={draft.note}
            maxLength={LONGEST}
            // The form opens at the wish of who edits, in the place of the button.
            autoFocus={!restored}
            onChange={({ target }) => setTyped({ ...draft, note: target.value })}
          />
          {state.kind === 'failed' && (
            <Alert tone="negative" live>
              <p>{dataErrorWords(state.error)}</p>
              <p>{conflict ? messages.conflict : messages.kept}</p>
              {conflict && last && <Shown note={last} />}
            </Alert>
          )}
          <div className="cluster">
            <Button type="submit" purpose="primary" busy={state.kind === 'saving'}>
              {state.kind === 'saving' ? messages.saving : messages.save}
            </Button>
            <Button
              purpose="subtle"
              onClick={() => {
                forget()
                setState({ kind: 'shown' })
              }}
            >
              {messages.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <>
          {last && last.note !== '' && <Shown note={last} />}
          <div className="no-print">
            <Button purpose="subtle" onClick={open}>
              {last?.note ? messages.edit : messages.add}
              <span className="visually-hidden"> {messages.of(about)}</span>
            </Button>
          </div>
        </>
      )}
      <Outcome went={state.kind === 'saved' ? 'well' : null} className="subtle small no-print">
        {state.kind === 'saved' && messages.saved}
      </Outcome>
      {versions.length > 1 && <History versions={versions} about={about} />}
    </div>
  )
}

function isConflict(error: DataError): boolean {
  return error.kind === 'refused' && error.code === 'note_changed_by_colleague'
}

function Shown({ note }: { note: RegionNote }) {
  return (
    <blockquote className="region-note__text">
      <p>{note.note}</p>
      <footer className="subtle small">
        <Who note={note} />
      </footer>
    </blockquote>
  )
}

function History({ versions, about }: { versions: readonly RegionNote[]; about: string }) {
  const id = useId()
  return (
    <details className="no-print">
      <summary id={id}>
        {messages.history(versions.length)}
        <span className="visually-hidden"> {messages.of(about)}</span>
      </summary>
      <ol reversed aria-labelledby={id}>
        {versions.map((version) => (
          <li key={version.version}>
            <Who note={version} />: {version.note || messages.removed}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Who wrote it and when; somebody who left is no longer named. */
function Who({ note }: { note: RegionNote }) {
  const members = useSuspenseQuery(memberQueries.all()).data
  const writer = members.find(({ userId }) => userId === note.writtenBy)
  return messages.who(
    writer ? personName(writer.email) : messages.former,
    formatMoment(note.writtenAt),
  )
}
