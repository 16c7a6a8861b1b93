import { Link } from '@tanstack/react-router'
import type { Item } from '#domain/questionnaire/definition.ts'
import { contradictions, type Contradiction } from '#domain/questionnaire/contradictions.ts'
import { dayOf, today } from '#i18n/today.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { List } from '#ui/layout/list.tsx'
import { ItemLinks } from '../answering/item-links.tsx'
import { useAnswers, useScan } from '../scan-context.tsx'
import { messages } from './hand-in.messages.ts'
import './hand-in.css'

const words = messages.contradictions

/**
 * What does not go together in the answers as they are now, on the day they were handed in or the
 * round was closed: what was recent then has not become a contradiction since.
 */
export function useContradictions(): readonly Contradiction[] {
  const { scan, round, definition } = useScan()
  const moment = scan.handedIn?.at ?? round.closedAt
  const day = moment ? dayOf(moment) : today()
  return contradictions(definition, useAnswers(), scan.route, day)
}

/** All contradictions, each with links to both questions. */
export function ContradictionList() {
  const found = useContradictions()
  return (
    <section className="stack stack--small" aria-labelledby="contradictions">
      <h2 id="contradictions">{words.title}</h2>
      {found.length === 0 ? <p>{words.none}</p> : <p className="subtle">{words.help}</p>}
      {found.length > 0 && (
        <List look="stack">
          {found.map(({ rule, says, items }) => (
            <li key={rule} className="stack stack--small beside-line">
              <p>{says}</p>
              <ItemLinks items={items} />
            </li>
          ))}
        </List>
      )}
    </section>
  )
}

/** What does not go together with the answer to this question; said at once, without blocking. */
export function ItemContradictions({ item }: { item: Item }) {
  const { scan } = useScan()
  const found = useContradictions().filter(({ items }) => items.some(({ id }) => id === item.id))
  return (
    <div role="status" className="item-contradictions">
      {found.map(({ rule, says, items }) => {
        const other = items.find(({ id }) => id !== item.id) ?? item
        return (
          <Alert key={rule} tone="warning" title={words.atItem}>
            <p>{says}</p>
            <p>
              {words.other}{' '}
              <Link
                to="/gemeente/scan/$scanId/thema/$themeId"
                params={{ scanId: scan.id, themeId: other.theme }}
                hash={other.id}
              >
                {other.text.nl}
              </Link>
            </p>
          </Alert>
        )
      })}
    </div>
  )
}
