import { useSuspenseQuery } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import type { RegionNote } from '#domain/region-note.ts'
import { isClash } from '#data/errors.ts'
import { memberQueries } from '#data/members.ts'
import { regionNoteQueries, saveRegionNote } from '#data/region-notes.ts'
import { formatMoment } from '#i18n/formats.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { memberName } from '#i18n/person-name.ts'
import { messages as saveWords } from '#parts/save-told.messages.ts'
import { SaveLine } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import '#ui/layout/written.css'
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

const LONGEST = 4000

/** What staff write at a place of the report: read, edited in place, with who and when. */
export function NoteAt({ roundId, place, about }: RegionNoteProps) {
  const versions = useSuspenseQuery(regionNoteQueries.ofRound(roundId)).data.filter(
    (note) => note.place === place,
  )
  const [last] = versions
  const [typed, setTyped, forget, sent] = useKept<Draft | null>(
    `region-note:${roundId}:${place}`,
    null,
  )
  const [seen, setSeen] = useState<Draft>({ note: '', version: 0 })
  const draft = typed ?? seen
  // What was typed before the page was loaded again is still there.
  const [restored, setRestored] = useState(typed !== null)
  const [editing, setEditing] = useState(typed !== null)
  const edit = useRef<HTMLDivElement>(null)
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
  const saving = useSave(
    ({ note, version }: Draft & { was: Draft | null }) =>
      saveRegionNote(roundId, { place, expectedVersion: version, note }),
    {
      fresh: [regionNoteQueries.ofRound(roundId)],
      onSaved: ({ version }, { was }) => {
        if (sent(was)) setEditing(false)
        else setTyped((since) => since && { ...since, version })
      },
    },
  )
  const clash = saving.error !== null && isClash(saving.error)
  const open = () => {
    setSeen({ note: last?.note ?? '', version: last?.version ?? 0 })
    setRestored(false)
    saving.clear()
    setEditing(true)
  }
  return (
    <div className="region-note" ref={edit}>
      {editing ? (
        <form
          className="stack stack--small no-print"
          onSubmit={(event) => {
            event.preventDefault()
            // After a clash the writer has seen what the colleague wrote.
            saving.save({ ...draft, ...(clash && { version: last?.version ?? 0 }), was: typed })
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
          {saving.error && (
            <Alert tone="negative" live>
              <p>{dataErrorWords(saving.error)}</p>
              <p>{clash ? messages.conflict : messages.kept}</p>
              {clash && last && <Shown note={last} />}
            </Alert>
          )}
          <div className="cluster">
            <Button type="submit" purpose="primary" busy={saving.busy}>
              {saving.busy ? messages.saving : messages.save}
            </Button>
            <Button
              purpose="subtle"
              onClick={() => {
                forget()
                saving.clear()
                setEditing(false)
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
      <SaveLine
        saving={{ error: null, saved: saving.saved }}
        done={editing ? saveWords.typedSince : messages.saved}
        className="subtle small no-print"
      />
      {versions.length > 1 && <History versions={versions} about={about} />}
    </div>
  )
}

function Shown({ note }: { note: RegionNote }) {
  return (
    <blockquote className="written beside-line">
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
  return messages.who(memberName(members, note.writtenBy), formatMoment(note.writtenAt))
}
