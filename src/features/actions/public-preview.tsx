import type { Action } from '#domain/action.ts'
import { once } from '#domain/once.ts'
import { statusWords } from '#i18n/action-words.ts'
import { Badge, Card } from '#ui/layout/card.tsx'
import { messages } from './actions.messages.ts'

const month = once(
  () => new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)

export type PublicPreviewProps = {
  action: Pick<Action, 'title' | 'publicText' | 'status' | 'dueOn'>
  title: string
}

/** What everybody reads of an action on the public page of the municipality, and nothing else. */
export function PublicPreview({ action, title }: PublicPreviewProps) {
  return (
    <div className="stack stack--small">
      <h3>{title}</h3>
      <Card>
        <p>
          <strong>{action.title}</strong> <Badge>{statusWords[action.status]}</Badge>
        </p>
        <p>{action.publicText}</p>
        <p className="subtle small">{messages.dueMonth(month().format(new Date(action.dueOn)))}</p>
      </Card>
    </div>
  )
}
