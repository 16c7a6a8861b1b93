import { Link } from '@tanstack/react-router'
import type { Check } from '#domain/questionnaire/draft/check.ts'
import { mendOf, type MendFrom } from '#domain/questionnaire/draft/mends.ts'
import type { Edit } from '#domain/questionnaire/draft/edits.ts'
import { draftQueries, saveDraft, type DraftWithParts } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from './editor.messages.ts'
import { fieldOf } from './field-of-check.ts'
import { labelOf } from './field-input.tsx'
import type { Values } from './fields.ts'

export type ChecksProps = {
  now: MendFrom & { draft: DraftWithParts }
  checks: readonly Check[]
  nameOf: (check: Check) => string
  /** The part that is open here: of its checks the field is named instead of the part. */
  here?: {
    kind: string
    id: string
    values: Values
    /** Something is typed that is not stored: a mend would be of what is stored. */
    dirty: boolean
    goTo: (path: string) => void
  }
}

/** What is the matter, each with where, and what to do about it or what does it at once. */
export function Checks({ now, checks, nameOf, here }: ChecksProps) {
  const { draft } = now
  const mending = useSave((edits: readonly Edit[]) => saveDraft(draft.id, edits), {
    fresh: [draftQueries.all()],
  })
  if (checks.length === 0) return <SaveAlert saving={mending} />
  return (
    <>
      <ul className="stack stack--small">
        {checks.map((check) => {
          const mend = draft.state === 'open' ? mendOf(check, draft.parts, now) : null
          const isHere = check.kind === here?.kind && check.id === here.id
          const field = isHere ? fieldOf(check, here.values) : null
          return (
            <li key={`${check.name} ${check.kind} ${check.id} ${check.about}`}>
              <Badge tone={check.fault ? 'warning' : 'neutral'}>
                {check.fault ? messages.fault : messages.hint}
              </Badge>{' '}
              {!isHere && (
                <>
                  {isThere(draft, check) ? (
                    <Link
                      to="/eszl/vragenlijst/$draftId/$kind/$partId"
                      params={{ draftId: draft.id, kind: check.kind, partId: check.id }}
                    >
                      {nameOf(check)}
                    </Link>
                  ) : (
                    <Link to="/eszl/maatregelen/$measureId" params={{ measureId: check.id }}>
                      {nameOf(check)}
                    </Link>
                  )}
                  {': '}
                </>
              )}
              {messages.checks[check.name](check.about)}{' '}
              {field !== null && (
                <Button purpose="subtle" onClick={() => here?.goTo(field)}>
                  {messages.goTo(labelOf(field))}
                </Button>
              )}
              {mend && (
                <Button
                  purpose="subtle"
                  busy={mending.busy}
                  disabledReason={here?.dirty ? messages.saveFirst : undefined}
                  onClick={() => mending.save(mend.edits)}
                >
                  {messages.mends[mend.name]}
                  <span className="visually-hidden">: {nameOf(check)}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <SaveAlert saving={mending} />
    </>
  )
}

/** What is not a part of the draft is a measure as it is in the catalogue. */
const isThere = ({ parts }: DraftWithParts, { kind, id }: Check) =>
  parts.some((part) => part.kind === kind && part.id === id)
