import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type ComponentType } from 'react'
import type { Document, Kind } from '#domain/questionnaire/draft/document.ts'
import { partsOf, documentOf } from '#domain/questionnaire/draft/document.ts'
import {
  draftQueries,
  saveDraft,
  type DraftPart,
  type DraftWithParts,
} from '#data/questionnaire-drafts.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { SaveAlert, SaveLine } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { Checks } from './checks.tsx'
import { Comments } from './comments.tsx'
import { messages } from './editor.messages.ts'
import { FieldInput, labelOf, valueAt } from './field-input.tsx'
import { FIELDS, type FormKind } from './fields.ts'
import { History } from './history.tsx'
import { takenOut } from './part-edits.ts'
import { Present } from './present.tsx'
import { nameOf, useDraft, type DraftNow } from './use-draft.ts'
import { usePart } from './use-part.ts'

/** The real form or rating page about one part; the app brings it. */
export type PreviewProps = { document: Document; kind: Kind; id: string }
export type PartPageProps = {
  draftId: string
  kind: string
  partId: string
  Preview: ComponentType<PreviewProps>
}

/** An editor changes one part of a draft, beside how it looks. */
export function PartPage({ draftId, kind, partId, Preview }: PartPageProps) {
  const now = useDraft(draftId)
  const part = now.draft.parts.find((each) => each.kind === kind && each.id === partId)
  const known = part && part.kind in FIELDS
  return (
    <div className="stack stack--large">
      <p className="no-print">
        <Link to="/eszl/vragenlijst/$draftId" params={{ draftId }}>
          {messages.draftTitle(now.draft.name)}
        </Link>
      </p>
      {known ? (
        <OnePart key={part.id} {...{ now, part, Preview }} />
      ) : (
        <>
          <PageTitle>{partId}</PageTitle>
          <EmptyState title={messages.takenOut}>
            <p>{messages.isOut}</p>
          </EmptyState>
        </>
      )}
      <History {...{ draft: now.draft, kind: kind as Kind, partId }} />
      <Comments {...{ draft: now.draft, kind: kind as Kind, partId }} />
    </div>
  )
}

type OnePartProps = { now: DraftNow; part: DraftPart; Preview: ComponentType<PreviewProps> }

function OnePart({ now, part, Preview }: OnePartProps) {
  const { draft, document } = now
  const kind = part.kind as FormKind
  const editing = usePart(draft, part)
  const { form, patched, stored, dirty, saving, shown } = editing
  const wrong = Object.keys(form.formState.errors).length > 0
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (saving.error || wrong) outcome.current?.focus()
  }, [saving.error, wrong])
  const open = draft.state === 'open'
  const clashed = (field: string) =>
    patched.clashes.filter((at) => at === field || at.startsWith(`${field}.`))
  return (
    <>
      <div className="stack stack--small">
        <PageTitle eyebrow={messages.kinds[kind]}>{nameOf(document, kind, part.id)}</PageTitle>
        {kind !== 'ratingPage' && <p className="subtle">{part.id}</p>}
        <Present draftId={draft.id} document={document} part={part} />
        {!open && <Alert>{messages.closed}</Alert>}
        <Checks
          checks={now.checks.filter((check) => check.kind === kind && check.id === part.id)}
        />
      </div>
      <div className="split">
        <form
          className="stack no-print"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            editing.save()
          }}
        >
          {FIELDS[kind].map((field) => (
            <FieldInput key={field.name} {...{ form, document, field }} />
          ))}
          <div ref={outcome} tabIndex={-1}>
            {wrong && <Alert tone="negative" live title={messages.wrong} />}
            {saving.error && patched.conflicts.length === 0 && (
              <Alert tone="negative" live>
                <p>{dataErrorWords(saving.error)}</p>
              </Alert>
            )}
            <PatchConflict
              patched={patched}
              stored={stored}
              label={(field) => clashed(field).map(labelOf).join(', ')}
              words={(field, values) =>
                clashed(field)
                  .map((at) => wordsOf(valueAt(values, at)))
                  .join(' · ')
              }
            />
          </div>
          <div className="cluster">
            <Button
              type="submit"
              purpose="primary"
              busy={saving.busy}
              disabledReason={
                !open ? messages.closed : dirty ? conflictReason(patched) : messages.nothingChanged
              }
            >
              {saving.busy ? messages.saving : messages.save}
            </Button>
            {dirty && (
              <Button purpose="subtle" onClick={editing.undo}>
                {messages.undo}
              </Button>
            )}
          </div>
          <SaveLine saving={{ error: null, saved: saving.saved }} done={messages.saved} />
        </form>
        <section className="stack stack--small" aria-labelledby="preview">
          <h2 id="preview">{messages.preview}</h2>
          <Preview document={withPart(document, part, shown)} kind={kind} id={part.id} />
        </section>
      </div>
      {open && kind !== 'ratingPage' && <TakeOut draft={draft} part={part} />}
    </>
  )
}

function TakeOut({ draft, part }: { draft: DraftWithParts; part: DraftPart }) {
  const saving = useSave(() => saveDraft(draft.id, takenOut(draft.parts, part)), {
    fresh: [draftQueries.all()],
  })
  return (
    <div className="no-print">
      <Button busy={saving.busy} onClick={saving.save}>
        {messages.takeOut}
      </Button>
      <SaveAlert saving={saving} />
    </div>
  )
}

/** The document with a part as it is typed. */
function withPart(document: Document, part: DraftPart, content: unknown): Document {
  const parts = partsOf(document).map((each) =>
    each.kind === part.kind && each.id === part.id ? { ...each, content } : each,
  )
  return documentOf(document.version, parts)
}

function wordsOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? messages.yes : messages.no
  if (typeof value === 'string') return value || messages.nothing
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).map(wordsOf).join(' · ')
}
