import { Link } from '@tanstack/react-router'
import type { Check } from '#domain/questionnaire/draft/check.ts'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from './editor.messages.ts'

export type ChecksProps = {
  checks: readonly Check[]
  /** Where each is to be mended, when that is elsewhere. */
  places?: { draftId: string; nameOf: (check: Check) => string }
}

/** What is the matter, each with what to do about it. */
export function Checks({ checks, places }: ChecksProps) {
  if (checks.length === 0) return null
  return (
    <ul className="stack stack--small">
      {checks.map((check) => (
        <li key={`${check.name} ${check.kind} ${check.id} ${check.about}`}>
          <Badge tone={check.fault ? 'warning' : 'neutral'}>
            {check.fault ? messages.fault : messages.hint}
          </Badge>{' '}
          {places && (
            <>
              <Link
                to="/eszl/vragenlijst/$draftId/$kind/$partId"
                params={{ draftId: places.draftId, kind: check.kind, partId: check.id }}
              >
                {places.nameOf(check)}
              </Link>
              {': '}
            </>
          )}
          {messages.checks[check.name](check.about)}
        </li>
      ))}
    </ul>
  )
}
