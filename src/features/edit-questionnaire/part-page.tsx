import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ComponentType } from 'react'
import type { Document, Kind } from '#domain/questionnaire/draft/document.ts'
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
import { Badge } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { Checks } from './checks.tsx'
import { Comments } from './comments.tsx'
import { messages } from './editor.messages.ts'
import { fieldOf } from './field-of-check.ts'
import { FieldInput, labelOf } from './field-input.tsx'
import { FIELDS, type FormKind } from './fields.ts'
import { History } from './history.tsx'
import { takenOut } from './part-edits.ts'
import { PreviewPane } from './preview-pane.tsx'
import { Present } from './present.tsx'
import { checkName, nameOf, useDraft, type DraftNow } from './use-draft.ts'
import { useLiveChecks, withTyped } from './use-live-checks.ts'
import { usePart } from './use-part.ts'
import { valueAt } from './value-at.ts'

/** The real form or rating page about one part; the app brings it. */
export type PreviewProps = {
  document: Document
  kind: Kind
  id: string
  /** The field of the form that somebody is at. */
  field: string | undefined
}
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
  const checks = useLiveChecks(now, part, shown)
  const faults = checks.filter(({ fault }) => fault).length
  const fields = useRef<HTMLFormElement>(null)
  const [field, setField] = useState<string>()
  const goTo = (path: string) =>
    fields.current
      ?.querySelector(`[data-field="${path}"]`)
      ?.querySelector<HTMLElement>('input, textarea, select, button')
      ?.focus()
  const here = checks.filter((check) => check.kind === kind && check.id === part.id)
  const notesOf = (path: string) =>
    here.flatMap((check) =>
      fieldOf(check, editing.typed) === path ? [messages.checks[check.name](check.about)] : [],
    )
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
      </div>
      <div className="split split--preview">
        <form
          ref={fields}
          className="stack no-print"
          noValidate
          onFocus={({ target }) =>
            setField(target.closest<HTMLElement>('[data-field]')?.dataset['field'])
          }
          onSubmit={(event) => {
            event.preventDefault()
            editing.save()
          }}
        >
          {FIELDS[kind].map((field) => (
            <FieldInput key={field.name} {...{ form, document, field, notesOf }} />
          ))}
          <section className="stack stack--small" aria-labelledby="checks">
            <h2 id="checks">{messages.checksTitle}</h2>
            <p role="status">
              {checks.length + editing.misfits.length === 0
                ? messages.allGood
                : messages.faults(faults + editing.misfits.length)}
            </p>
            <Misfits misfits={editing.misfits} goTo={goTo} />
            <Checks
              {...{ now, checks }}
              nameOf={(check) => checkName(now, check.kind, check.id)}
              here={{ kind, id: part.id, values: editing.typed, dirty, goTo }}
            />
          </section>
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
        <PreviewPane>
          <Preview document={withTyped(now, part, shown)} {...{ kind, id: part.id, field }} />
        </PreviewPane>
      </div>
      {open && kind !== 'ratingPage' && <TakeOut draft={draft} part={part} />}
    </>
  )
}

type MisfitsProps = {
  misfits: readonly { path: readonly PropertyKey[]; message: string }[]
  goTo: (path: string) => void
}

/** What is not filled in, or does not fit, while it is typed. */
function Misfits({ misfits, goTo }: MisfitsProps) {
  if (misfits.length === 0) return null
  return (
    <ul className="stack stack--small">
      {misfits.map(({ path, message }) => {
        const at = path.map(String).join('.')
        return (
          <li key={`${at} ${message}`}>
            <Badge tone="warning">{messages.fault}</Badge> {labelOf(at)}: {message}{' '}
            <Button purpose="subtle" onClick={() => goTo(at)}>
              {messages.goTo(labelOf(at))}
            </Button>
          </li>
        )
      })}
    </ul>
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

function wordsOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? messages.yes : messages.no
  if (typeof value === 'string') return value || messages.nothing
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).map(wordsOf).join(' · ')
}
