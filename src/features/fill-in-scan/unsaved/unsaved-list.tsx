import { Link } from '@tanstack/react-router'
import type { Item } from '#domain/questionnaire/definition.ts'
import '../answering/item-links.css'
import { problemsOf, stateWords } from '../answering/item-problem.ts'
import { useAnswerView, useScan } from '../scan-context.tsx'
import { messages } from './unsaved.messages.ts'
import { useUnsavedKinds } from './use-unsaved-kinds.ts'

/** Everything that is not stored, by why, each a link to the question. */
export function UnsavedList() {
  const { queue, definition, readOnly } = useScan()
  const { kinds } = useUnsavedKinds(queue, readOnly !== null)
  return kinds.map(({ kind, itemIds }) => (
    <div key={kind} className="stack stack--small">
      <h3>{messages.titles[kind](itemIds.length)}</h3>
      <ul className="item-links">
        {definition.items
          .filter(({ id }) => itemIds.includes(id))
          .map((item) => (
            <Row key={item.id} item={item} />
          ))}
      </ul>
    </div>
  ))
}

function Row({ item }: { item: Item }) {
  const { scan } = useScan()
  const view = useAnswerView(item.id)
  const why = problemsOf(item, view).map(({ words }) => words)
  const said = why.length > 0 ? why : [stateWords(item, view)].filter((words) => words !== '')
  return (
    <li>
      <Link
        to="/gemeente/scan/$scanId/thema/$themeId"
        params={{ scanId: scan.id, themeId: item.theme }}
        hash={item.id}
      >
        {item.text.nl}
      </Link>
      {said.map((words) => (
        <p key={words} className="small">
          {words}
        </p>
      ))}
    </li>
  )
}
